package usher.knowledge.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import usher.knowledge.SentenceVectors;

/**
 * Repairs words that no article knows by the nearest one that some article has. Left alone are words of fewer than four letters, with digits or of another script,
 * words whose stem is known, words that the encoder knows, and words so common that they are right wherever they stand.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONGEST_FOR_ONE_EDIT = 6;
  private static final Set<String> COMMON = common();

  private final Analysis analysis;
  private final SentenceVectors vectors;
  private final DirectSpellChecker one = checker(1);
  private final DirectSpellChecker two = checker(2);

  Spelling(Analysis analysis, SentenceVectors vectors) {
    this.analysis = analysis;
    this.vectors = vectors;
  }

  /** The text with its unknown words replaced; empty when there is nothing to repair. */
  Optional<String> repaired(IndexReader reader, String text, String language) throws IOException {
    var repaired = new StringBuilder();
    int end = 0;
    String field = Fields.in(Fields.SPELLED, language);
    try (var tokens = analysis.tokenStream(field, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        var better = better(reader, new Term(field, term.toString()), language);
        if (better.isPresent()) {
          repaired.append(text, end, offsets.startOffset()).append(better.get());
          end = offsets.endOffset();
        }
      }
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(repaired.append(text.substring(end)).toString());
  }

  private Optional<String> better(IndexReader reader, Term term, String language)
      throws IOException {
    String word = term.text();
    if (!repairable(word)
        || vectors.knows(word, language)
        || reader.docFreq(term) > 0
        || stemKnown(reader, word, language)) {
      return Optional.empty();
    }
    var checker = word.length() <= LONGEST_FOR_ONE_EDIT ? one : two;
    var suggestions =
        checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return suggestions.length == 0 ? Optional.empty() : Optional.of(suggestions[0].string);
  }

  private static boolean repairable(String word) {
    return word.length() >= SHORTEST
        && !COMMON.contains(word)
        && word.codePoints()
            .allMatch(letter -> Character.isLetter(letter) && !Character.isIdeographic(letter));
  }

  private boolean stemKnown(IndexReader reader, String word, String language) throws IOException {
    String field = Fields.in(Fields.ALL, language);
    var stems = analysis.terms(field, word, 1);
    return stems.isEmpty() || reader.docFreq(new Term(field, stems.getFirst())) > 0;
  }

  private static DirectSpellChecker checker(int edits) {
    var checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    checker.setMinQueryLength(SHORTEST);
    return checker;
  }

  private static Set<String> common() {
    try (var words = Spelling.class.getResourceAsStream("common-words.txt")) {
      if (words == null) {
        throw new IllegalStateException(
            "common-words.txt is missing beside " + Spelling.class.getName());
      }
      return new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> line.strip().lines())
          .flatMap(line -> Set.of(line.split(" +")).stream())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
