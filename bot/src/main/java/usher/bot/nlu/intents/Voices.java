package usher.bot.nlu.intents;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Softmax;
import usher.bot.nlu.learning.Training;
import usher.bot.nlu.lexical.Lexicon;

/** The two classifiers of one language: by the centred sentence vector, and by words and letters. Where no encoder reads the language the first
 *  is as good as absent: its vectors have no columns. */
@SuppressWarnings("ArrayRecordComponent")
record Voices(
    float[] centre, Softmax bySense, Lexicon lexicon, Softmax byWords, Nearness examples) {
  private static final double SENSE_LOOSENESS = 30;
  private static final double WORDS_LOOSENESS = 10;
  private static final int ROUNDS = 45;
  private static final int ROUNDS_MORE = 35;

  static Voices train(List<Labelled> rows, int intents) {
    return train(rows, intents, Optional.empty());
  }

  /** @param near what was learned from most of the same rows, to go on from; it has the same intents */
  static Voices train(List<Labelled> rows, int intents, Optional<Voices> near) {
    int[] labels = rows.stream().mapToInt(Labelled::label).toArray();
    float[] centre = centre(rows);
    var lexicon = Lexicon.of(rows.stream().map(Labelled::text).toList());
    int rounds = near.isPresent() ? ROUNDS_MORE : ROUNDS;
    var sense = new Training(centre.length, intents, SENSE_LOOSENESS, rounds);
    var words = new Training(lexicon.columns(), intents, WORDS_LOOSENESS, rounds);
    return new Voices(
        centre,
        sense.fit(
            rows.stream().map(row -> centred(row.vector(), centre)).toList(),
            labels,
            near.map(Voices::bySense).orElse(sense.ignorant())),
        lexicon,
        words.fit(
            rows.stream().map(row -> lexicon.row(row.text())).toList(),
            labels,
            near.map(one -> one.byWords.moved(one.lexicon.columnsIn(lexicon), lexicon.columns()))
                .orElse(words.ignorant())),
        new Nearness(rows.stream().map(Labelled::vector).toList()));
  }

  Opinion of(String text, float[] vector) {
    return of(text, vector, examples.nearest(vector));
  }

  /** What they say of many rows, in the same order. */
  List<Opinion> of(List<Labelled> rows) {
    double[] nearest = examples.nearest(rows.stream().map(Labelled::vector).toList());
    return IntStream.range(0, nearest.length)
        .mapToObj(i -> of(rows.get(i).text(), rows.get(i).vector(), nearest[i]))
        .toList();
  }

  private Opinion of(String text, float[] vector, double nearest) {
    return new Opinion(
        bySense.logProbabilities(centred(vector, centre)),
        byWords.logProbabilities(lexicon.row(text)),
        nearest);
  }

  private static float[] centre(List<Labelled> rows) {
    float[] centre = new float[rows.getFirst().vector().length];
    for (Labelled row : rows) {
      for (int i = 0; i < centre.length; i++) {
        centre[i] += row.vector()[i] / rows.size();
      }
    }
    return centre;
  }

  private static Row centred(float[] vector, float[] centre) {
    float[] difference = new float[vector.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = vector[i] - centre[i];
    }
    return Row.dense(difference);
  }

  void write(DataOutput out) throws IOException {
    Floats.write(centre, out);
    bySense.write(out);
    lexicon.write(out);
    byWords.write(out);
    examples.write(out);
  }

  static Voices read(DataInput in) throws IOException {
    return new Voices(
        Floats.read(in), Softmax.read(in), Lexicon.read(in), Softmax.read(in), Nearness.read(in));
  }
}
