package usher.bot.nlu.advice;

import java.util.List;
import java.util.stream.Stream;
import usher.bot.desk.DeskAdviser;
import usher.bot.desk.DeskFolder;
import usher.bot.nlu.DeskExamples;
import usher.bot.nlu.embedding.Vectors;

/** Reads a desk's examples as a stranger would: which are taken for something else, which say the same, where there are too few. */
public final class ExampleAdviser implements DeskAdviser {
  private final Vectors vectors;

  public ExampleAdviser(Vectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public List<String> advise(DeskFolder desk) {
    var examples = DeskExamples.of(desk.source());
    return Stream.of(
            new Misheard(examples, vectors).lines(),
            new Alike(examples, vectors).lines(),
            new Few(examples).lines())
        .flatMap(List::stream)
        .toList();
  }
}
