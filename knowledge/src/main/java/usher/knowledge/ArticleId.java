package usher.knowledge;

import java.util.regex.Pattern;

/** The name of an article, the same in each language: {@code reset-password}. Lower case letters, digits and hyphens; it is the file's name and part of links. */
public record ArticleId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,60}");

  public ArticleId {
    if (!fits(value)) {
      throw new IllegalArgumentException(
          "an article id is kebab-case such as 'reset-password', not '" + value + "'");
    }
  }

  /** Whether the text could be an id; ask before making one of what came from outside. */
  public static boolean fits(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
