package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.redis.RedisSettings;

/** {@code docker-compose.yml}, read without an engine. */
class ComposeTest {
  private static final Map<String, Object> COMPOSE = read(Path.of("..", "docker-compose.yml"));

  private static Map<String, Object> read(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> in(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.get(key);
  }

  private static Map<String, Object> service(String name) {
    return in(in(COMPOSE, "services"), name);
  }

  @Test
  void pinsTheVersionOfEachImage() {
    assertThat(in(COMPOSE, "services")).containsOnlyKeys("usher", "redis");
    assertThat(in(COMPOSE, "services").keySet())
        .allMatch(
            name -> String.valueOf(service(name).get("image")).matches("[a-z/-]+:\\d[\\w.-]*"));
  }

  @Test
  void namesSettingsThatExist() {
    var given = in(service("usher"), "environment").keySet();

    assertThat(given).isNotEmpty().allSatisfy(name -> assertThat(known()).contains(plain(name)));
  }

  /** Settings without their dots and dashes, as an environment variable cannot tell these apart. */
  private static List<String> known() {
    var redis = Arrays.stream(RedisSettings.class.getRecordComponents())
        .map(RecordComponent::getName)
        .map("usher.redis."::concat);
    var top =
        in(read(Path.of("src", "main", "resources", "application.yaml")), "usher").keySet().stream()
            .map("usher."::concat);
    return java.util.stream.Stream.concat(redis, top).map(ComposeTest::plain).toList();
  }

  private static String plain(String setting) {
    return setting.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
  }

  @Test
  void runsThePackagedAppFromThisFolderBesideItsRedis() {
    assertThat(service("usher").get("command")).isEqualTo(List.of("sh", "/usher/start.sh"));
    assertThat(service("usher").get("volumes"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains(
            "./bot/target/usher.jar:/usher/usher.jar:ro",
            "./bot/src/main/docker/start.sh:/usher/start.sh:ro");
    assertThat(Path.of("src", "main", "docker", "start.sh")).isExecutable();
    assertThat(String.valueOf(in(service("usher"), "environment").get("USHER_REDIS_URL")))
        .endsWith("@redis:6379");
    assertThat(in(service("usher"), "depends_on")).containsOnlyKeys("redis");
  }

  @Test
  void opensNoDoorButThePagesOnThisMachine() {
    assertThat(service("redis")).doesNotContainKey("ports");
    assertThat(service("usher").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
  }

  @Test
  void keepsWhatRedisHoldsInAVolume() {
    assertThat(String.valueOf(service("redis").get("command")))
        .contains("--appendonly yes", "--requirepass");
    assertThat(in(COMPOSE, "volumes")).containsOnlyKeys("usher-app", "usher-data", "redis-data");
  }
}
