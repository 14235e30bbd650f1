package usher.knowledge.index;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.shingle.ShingleAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms, chosen by the field's name, which ends with its language. Chinese, Japanese and Korean are read as pairs of characters, other known
 * languages by their own analyser, the rest as plain words.
 */
final class Analysis extends DelegatingAnalyzerWrapper {
  private static final Map<String, Supplier<Analyzer>> BY_LANGUAGE = Map.ofEntries(
      entry("en", EnglishAnalyzer::new),
      entry("zh", CharacterPairs::new),
      entry("ja", CharacterPairs::new),
      entry("ko", CharacterPairs::new),
      entry("de", GermanAnalyzer::new),
      entry("fr", FrenchAnalyzer::new),
      entry("es", SpanishAnalyzer::new),
      entry("it", ItalianAnalyzer::new),
      entry("nl", DutchAnalyzer::new),
      entry("pt", PortugueseAnalyzer::new),
      entry("ru", RussianAnalyzer::new),
      entry("da", DanishAnalyzer::new),
      entry("sv", SwedishAnalyzer::new));

  private final Analyzer spelled = new StandardAnalyzer();
  private final Map<String, Analyzer> texts = new ConcurrentHashMap<>();
  private final Map<String, Analyzer> nears = new ConcurrentHashMap<>();

  Analysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The different terms of a text in the order of their first appearance; at most {@code limit}. */
  List<String> terms(String field, String text, int limit) {
    var terms = new LinkedHashSet<String>();
    try (TokenStream tokens = tokenStream(field, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (terms.size() < limit && tokens.incrementToken()) {
        terms.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ArrayList<>(terms);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    int end = fieldName.lastIndexOf('_');
    if (end < 0) {
      return spelled;
    }
    String language = fieldName.substring(end + 1);
    return switch (fieldName.substring(0, end)) {
      case Fields.SPELLED -> spelled;
      case Fields.NEAR -> nears.computeIfAbsent(language, this::near);
      default -> text(language);
    };
  }

  private Analyzer text(String language) {
    return texts.computeIfAbsent(
        language, l -> BY_LANGUAGE.getOrDefault(l, StandardAnalyzer::new).get());
  }

  private Analyzer near(String language) {
    return BY_LANGUAGE.containsKey(language)
        ? new ShingleAnalyzerWrapper(text(language), 2, 2, " ", false, false, "_")
        : new WordPieces();
  }

  /** Pairs of neighbouring characters, words of other scripts whole. */
  private static final class CharacterPairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      var tokenizer = new StandardTokenizer();
      var narrow = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
      return new TokenStreamComponents(tokenizer, new CJKBigramFilter(narrow));
    }
  }

  /** Pieces of three and four letters: stands in for the stemmer that a language lacks. */
  private static final class WordPieces extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      var tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(
          tokenizer, new NGramTokenFilter(new LowerCaseFilter(tokenizer), 3, 4, false));
    }
  }
}
