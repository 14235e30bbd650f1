package usher.knowledge.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** What is shown of a long passage: its sentences that fit the question best, in the order of the text. A short passage is shown whole. */
final class BestPassage {
  /** Characters that are shown whole. */
  private static final int SHORT = 500;

  private static final int SENTENCES = 3;

  private final Analysis analysis;

  BestPassage(Analysis analysis) {
    this.analysis = analysis;
  }

  /** @param words the question's words in the body field of the language */
  String of(String passage, Query words, String language) throws IOException {
    if (passage.length() <= SHORT) {
      return passage;
    }
    var highlighter = UnifiedHighlighter.builderWithoutSearcher(analysis)
        .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.forLanguageTag(language)))
        .withMaxNoHighlightPassages(SENTENCES)
        .withFormatter(new Sentences())
        .build();
    var best = highlighter.highlightWithoutSearcher(
        Fields.in(Fields.BODY, language), words, passage, SENTENCES);
    return best instanceof String sentences && !sentences.isBlank() ? sentences : passage;
  }

  /** Sentences as they stand, without marks; those that are not neighbours are parted by an ellipsis. */
  private static final class Sentences extends PassageFormatter {
    @Override
    public String format(Passage[] passages, String content) {
      return Arrays.stream(passages)
          .sorted(Comparator.comparingInt(Passage::getStartOffset))
          .map(passage -> content
              .substring(passage.getStartOffset(), passage.getEndOffset())
              .strip())
          .filter(sentence -> !sentence.isEmpty())
          .collect(Collectors.joining(" … "));
    }
  }
}
