package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** A key by which an embedding page signs, told apart from others by its id, so that the next can be in use before the last is withdrawn.
 *
 * @param id as tokens name it in {@code kid}; empty for a key without a name */
record SiteKey(String id, String secret) {
  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9._-]{1,40})=(.+)");
  private static final int SHORTEST = 32;

  SiteKey {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "usher.web.site-keys: key %s has %d characters; expected at least %d, written as KEY or as ID=KEY"
              .formatted(
                  id.isEmpty() ? "without an id" : "'" + id + "'", secret.length(), SHORTEST));
    }
  }

  /** @param setting {@code ID=KEY}, or the key alone */
  static SiteKey of(String setting) {
    var named = NAMED.matcher(setting);
    return named.matches() ? new SiteKey(named.group(1), named.group(2)) : new SiteKey("", setting);
  }

  byte[] bytes() {
    return secret.getBytes(UTF_8);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SiteKey[" + id + "]";
  }
}
