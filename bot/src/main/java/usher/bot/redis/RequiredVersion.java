package usher.bot.redis;

import java.util.Optional;
import java.util.regex.Pattern;

/** What Redis must be able to do: sharded channels, which came with 7.0. */
final class RequiredVersion {
  private static final Pattern VERSION = Pattern.compile("redis_version:(\\d+)\\.(\\d+)\\S*");
  private static final int MAJOR = 7;

  private RequiredVersion() {}

  /** @param info as {@code INFO server} answers
   *  @throws RedisUnreachable when it is older; one that does not tell is believed */
  static void check(String info, String description) {
    var found = VERSION.matcher(info);
    Optional.of(found)
        .filter(known -> known.find() && Integer.parseInt(known.group(1)) < MAJOR)
        .ifPresent(old -> refuse(old.group().substring(14), description));
  }

  private static void refuse(String version, String description) {
    throw new RedisUnreachable(
        "%s is version %s; Usher needs Redis 7.0 or later, for its sharded channels (SPUBLISH)"
            .formatted(description, version));
  }
}
