package usher.bot.conversation;

import java.util.Locale;

/** A language of the desk by its ISO 639-1 code, lower case: {@code en}, {@code zh}. */
public record Language(String code) {
  public static final Language ENGLISH = new Language("en");
  public static final Language CHINESE = new Language("zh");

  public Language {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          "a language is a two or three letter code such as 'en', not '" + code + "'");
    }
  }

  public Locale locale() {
    return code.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.of(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
