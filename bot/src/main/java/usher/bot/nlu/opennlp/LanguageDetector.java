package usher.bot.nlu.opennlp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;

/** OpenNLP's detector of a hundred languages. Its model (10 MB) is read when a text first needs it and shared; the tool around it, which makes no
 *  promise about threads, is made anew for each text. */
final class LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";
  private static final int MOST_CHARACTERS = 400;
  private static final Map<String, String> SHORT_CODES = shortCodes();

  private @Nullable LanguageDetectorModel model;

  /** Empty when no language stands out.
   *  @param lead how many times as likely as the second the first must be; the probabilities themselves are small, as there are a hundred of them */
  Optional<Language> detect(String text, double lead) {
    String part = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    var ranking = new LanguageDetectorME(model()).predictLanguages(part);
    boolean clear =
        ranking.length > 1 && ranking[0].getConfidence() >= lead * ranking[1].getConfidence();
    return clear
        ? Optional.ofNullable(SHORT_CODES.get(ranking[0].getLang())).map(Language::new)
        : Optional.empty();
  }

  private synchronized LanguageDetectorModel model() {
    if (model == null) {
      model = load();
    }
    return model;
  }

  private static LanguageDetectorModel load() {
    try (InputStream stream = LanguageDetector.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new FileNotFoundException(MODEL + " is not on the class path");
      }
      return new LanguageDetectorModel(stream);
    } catch (IOException fault) {
      throw new UncheckedIOException("OpenNLP's language model cannot be read", fault);
    }
  }

  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
    }
    codes.put("cmn", "zh");
    return Map.copyOf(codes);
  }
}
