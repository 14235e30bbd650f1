package usher.bot.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import usher.bot.communication.Texts;
import usher.bot.communication.Wording;
import usher.bot.conversation.Language;
import usher.bot.conversation.Words;

/** What users will read and hear of an outage, before it is published. */
final class Preview {
  private final Texts texts;

  Preview(Texts texts) {
    this.texts = texts;
  }

  /** @param read Markdown, for eyes
   *  @param heard plain words, for ears */
  record Said(String read, String heard) {}

  /** @param words of the outage by language */
  Map<String, Said> of(Map<String, String> words) {
    var said = new LinkedHashMap<String, Said>();
    words.forEach((language, text) -> said.put(language, of(text, new Language(language))));
    return said;
  }

  /** The very texts and the very way in which a turn says them. */
  private Said of(String text, Language language) {
    var wording = new Wording(texts, (kind, id, _) -> Optional.of(text));
    var part = wording.say(Words.of("outage-known", "text", "@outage/preview"), language);
    return new Said(part.markdown(), part.spoken());
  }
}
