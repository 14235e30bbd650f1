package usher.bot.turn;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import usher.bot.communication.Names;
import usher.bot.conversation.Language;
import usher.bot.dialogue.Labels;

/** Compares what was typed or said with what was on the button, in each language, without case, width and punctuation. */
final class SpokenLabels implements Labels {
  private final Names names;
  private final List<Language> languages;

  SpokenLabels(Names names, List<Language> languages) {
    this.names = names;
    this.languages = List.copyOf(languages);
  }

  @Override
  public boolean names(String text, String reference) {
    var slash = reference.indexOf('/');
    var kind = reference.substring(1, slash);
    var id = reference.substring(slash + 1);
    return languages.stream()
        .flatMap(language -> names.name(kind, id, language).stream())
        .anyMatch(label -> plain(label).equals(plain(text)));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{P}\\s]", "");
  }
}
