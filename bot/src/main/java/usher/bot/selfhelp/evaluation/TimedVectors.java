package usher.bot.selfhelp.evaluation;

import java.util.concurrent.atomic.LongAdder;
import usher.knowledge.SentenceVectors;

/** Takes the processor time that vectors cost, whoever asks for them. */
final class TimedVectors implements SentenceVectors {
  private final SentenceVectors vectors;
  private final LongAdder nanos = new LongAdder();

  TimedVectors(SentenceVectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public boolean speaks(String language) {
    return vectors.speaks(language);
  }

  @Override
  public float[] vector(String text, String language) {
    long before = Cpu.nanos();
    try {
      return vectors.vector(text, language);
    } finally {
      nanos.add(Cpu.nanos() - before);
    }
  }

  @Override
  public boolean knows(String word, String language) {
    return vectors.knows(word, language);
  }

  /** Of all vectors so far. */
  long nanos() {
    return nanos.sum();
  }
}
