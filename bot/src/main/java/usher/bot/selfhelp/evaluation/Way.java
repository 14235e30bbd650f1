package usher.bot.selfhelp.evaluation;

import java.util.Locale;
import java.util.stream.Stream;
import usher.bot.nlu.evaluation.BadInput;
import usher.bot.nlu.evaluation.Options;
import usher.knowledge.index.IndexSettings;

/** By what the index finds: as the desk does it ({@link #MIXED}), or by one half of that alone. */
enum Way {
  LEXICAL,
  VECTORS,
  MIXED;

  /** @throws BadInput when more than one is asked for */
  static Way of(Options options) {
    var wanted = Stream.of(values()).filter(way -> options.has(way.flag())).toList();
    if (wanted.size() > 1) {
      throw new BadInput("--lexical, --vectors and --mixed exclude each other; give one of them");
    }
    return wanted.isEmpty() ? MIXED : wanted.getFirst();
  }

  String flag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One thread, so that what a search costs can be told. */
  IndexSettings settings() {
    var desk = IndexSettings.DEFAULTS;
    double weight = this == VECTORS ? 1 : desk.vectorWeight();
    return new IndexSettings(weight, desk.candidates(), 1, desk.bands());
  }
}
