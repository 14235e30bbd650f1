package usher.bot.redis;

import java.nio.file.Path;

/** The Redis that the settings name; without an address, one of our own under the data folder. Blocks until it answers: for the start only. */
public final class OpenRedis {
  private OpenRedis() {}

  /** @throws RedisUnreachable when it cannot be reached or started */
  public static Redis by(RedisSettings settings, Path data) {
    return settings.url() == null || settings.url().isBlank()
        ? own(settings, data)
        : elsewhere(settings, settings.url());
  }

  private static Redis elsewhere(RedisSettings settings, String url) {
    var address = address(settings, url);
    return new Connecting(settings.limit(), settings.confirm(), settings.ca())
        .open(address, "Redis at " + withoutPassword(url), () -> {});
  }

  private static RedisAddress address(RedisSettings settings, String url) {
    try {
      return RedisAddress.of(url, settings.password());
    } catch (IllegalArgumentException e) {
      throw new RedisUnreachable(String.valueOf(e.getMessage()));
    }
  }

  private static Redis own(RedisSettings settings, Path data) {
    var process = EmbeddedRedis.start(data.resolve("redis"));
    try {
      return new Connecting(settings.limit(), settings.confirm(), settings.ca())
          .open(process.address(), process.description(), process::close);
    } catch (RedisUnreachable e) {
      process.close();
      throw e;
    }
  }

  private static String withoutPassword(String url) {
    return url.replaceFirst("//[^/]*@", "//…@");
  }
}
