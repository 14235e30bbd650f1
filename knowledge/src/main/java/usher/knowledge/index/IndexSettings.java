package usher.knowledge.index;

import usher.knowledge.Bands;

/**
 * How the index searches.
 *
 * @param vectorWeight share of the vectors in the mix, 0 to 1; the rest is words. 0.6 is a starting value: over four public collections of questions 0.5 to
 *     0.7 differ by less than 0.02 of nDCG@10; the fewer questions an article lists, the more the vectors should weigh
 * @param candidates how many passages each of the two searches fetches before they are joined by article; at least 50, because a nearest-neighbour search for few
 *     neighbours misses good ones
 * @param threads how many searches run at once
 * @param bands what the relevance of the best answer is good enough for
 */
public record IndexSettings(double vectorWeight, int candidates, int threads, Bands bands) {
  public static final IndexSettings DEFAULTS = new IndexSettings(0.6, 100, 4, Bands.DEFAULTS);

  public IndexSettings {
    if (!(vectorWeight >= 0 && vectorWeight <= 1)) {
      throw new IllegalArgumentException(
          "the weight of vectors is " + vectorWeight + ", expected 0 to 1");
    }
    if (candidates < 50) {
      throw new IllegalArgumentException(
          "the index fetches " + candidates + " candidates, expected at least 50");
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "the index searches with " + threads + " threads, expected at least 1");
    }
  }
}
