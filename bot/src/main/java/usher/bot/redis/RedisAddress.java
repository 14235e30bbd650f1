package usher.bot.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where Redis is, and of which form. */
sealed interface RedisAddress {
  Pattern USER = Pattern.compile("//([^/@:,]+)(?::[^/@]*)?@");

  /** One server, or the master that Sentinel names. */
  record Single(RedisURI uri) implements RedisAddress {}

  /** Some nodes of a cluster; the others are found through them. */
  record Cluster(List<RedisURI> nodes) implements RedisAddress {}

  /** @throws IllegalArgumentException saying what an address looks like */
  static RedisAddress of(String url, @Nullable String password) {
    try {
      return url.matches("rediss?-cluster://.*")
          ? cluster(url, password)
          : new Single(uri(url, password));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "usher.redis.url is not an address of Redis; expected redis://host:6379, rediss://host:6379,"
              + " redis-sentinel://host:26379,host:26379#master or redis-cluster://host:6379,host:6379",
          e);
    }
  }

  private static Cluster cluster(String url, @Nullable String password) {
    var scheme = url.substring(0, url.indexOf("-cluster")) + "://";
    var rest = url.substring(url.indexOf("://") + 3);
    var user = rest.contains("@") ? rest.substring(0, rest.lastIndexOf('@') + 1) : "";
    var hosts = rest.substring(user.length()).split(",");
    return new Cluster(
        Arrays.stream(hosts).map(host -> uri(scheme + user + host, password)).toList());
  }

  private static RedisURI uri(String url, @Nullable String password) {
    var uri = RedisURI.create(url);
    uri.setClientName("usher");
    if (password != null && !password.isEmpty()) {
      uri.setCredentialsProvider(new StaticCredentialsProvider(user(url), password.toCharArray()));
    }
    return uri;
  }

  /** What stands before the {@code @}, without a password; null when nothing does. */
  private static @Nullable String user(String url) {
    var found = USER.matcher(url);
    return found.find() ? found.group(1) : null;
  }
}
