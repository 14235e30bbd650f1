package usher.ivr;

import java.util.regex.Pattern;

/** A language as the desk names it, {@code en} or {@code zh}; which voice speaks it is a matter of settings. */
public record SpokenLanguage(String tag) {
  private static final Pattern SHAPE = Pattern.compile("[a-z]{2,3}");

  public SpokenLanguage {
    if (!SHAPE.matcher(tag).matches()) {
      throw new IllegalArgumentException("a language is two or three small letters, such as en");
    }
  }

  @Override
  public String toString() {
    return tag;
  }
}
