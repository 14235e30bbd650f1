package usher.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.desk.Command;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

@Timeout(60)
class BackupTest {
  private final Path data = Path.of("target", "backup", UUID.randomUUID().toString());
  private final Path elsewhere = Path.of("target", "backup", UUID.randomUUID().toString());
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  private int run(Command command, Object... words) {
    var all = java.util.Arrays.stream(words).map(Object::toString).toList();
    return command.run(all, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private int backup(Path file, Path from) {
    var noon = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    return run(new BackupCommand(noon), file, "--usher.data=" + from);
  }

  private int restore(Path file, Path to) {
    return run(new RestoreCommand(), file, "--usher.data=" + to);
  }

  private String told() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static EmbeddedRedis started(Path data) {
    return EmbeddedRedis.start(data.resolve("redis"));
  }

  private static void set(Redis redis, String key) {
    redis.commands().set("usher:test:" + key, "kept").block();
  }

  private static List<String> keysOf(Path data) {
    try (var process = started(data);
        var redis = RedisForTests.connect(process)) {
      return redis
          .commands()
          .mget(keys())
          .map(pair -> pair.getValueOrElse("lost"))
          .collectList()
          .block();
    }
  }

  private static String[] keys() {
    return IntStream.range(0, 200).mapToObj(i -> "usher:test:" + i).toArray(String[]::new);
  }

  @Test
  void bringsBackWhatADeskRememberedThatRanMeanwhile() {
    var file = folder.resolve("usher-backup.zip");
    try (var process = started(data);
        var redis = RedisForTests.connect(process)) {
      IntStream.range(0, 200).forEach(i -> set(redis, "" + i));

      assertThat(backup(file, data)).as(told()).isZero();

      redis.commands().del(keys()).block();
    }

    assertThat(restore(file, elsewhere)).as(told()).isZero();

    assertThat(keysOf(elsewhere)).hasSize(200).containsOnly("kept");
    assertThat(told()).contains("2026-11-25T12:00:00Z", "keep it safe");
  }

  @Test
  void leavesAFolderAloneThatRemembersSomething() {
    var file = folder.resolve("usher-backup.zip");
    try (var process = started(data);
        var redis = RedisForTests.connect(process)) {
      set(redis, "0");
      backup(file, data);
      set(redis, "1");

      assertThat(restore(file, data)).isEqualTo(2);
    }

    assertThat(told()).contains("remembers something already", "--usher.data=");
    assertThat(keysOf(data)).startsWith("kept", "kept", "lost");
  }

  @Test
  void letsOnlyTheOwnerReadABackupAndOverwritesNone() throws IOException {
    var file = folder.resolve("usher-backup.zip");
    started(data).close();

    assertThat(backup(file, data)).isZero();
    assertThat(backup(file, data)).isEqualTo(2);

    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    assertThat(told()).contains("is there already");
    try (var left = Files.list(data.resolve("redis"))) {
      assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("backup-"));
    }
  }

  @Test
  void refusesWhatIsNoBackupAndChangesNothing() throws IOException {
    var text = Files.writeString(folder.resolve("letter.zip"), "Dear all");
    var file = folder.resolve("usher-backup.zip");
    started(data).close();
    backup(file, data);
    var bytes = Files.readAllBytes(file);
    var cut =
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(restore(text, elsewhere)).isEqualTo(2);
    assertThat(restore(cut, elsewhere)).isEqualTo(2);
    assertThat(restore(folder.resolve("nowhere.zip"), elsewhere)).isEqualTo(2);

    assertThat(told()).contains("is no backup", "there is no file");
    assertThat(elsewhere.resolve("redis").resolve(AppendOnlyFiles.FOLDER)).doesNotExist();
  }

  @Test
  void saysWhatToDoWhereThereIsNothingToBackUp() {
    assertThat(backup(folder.resolve("usher-backup.zip"), elsewhere)).isEqualTo(2);
    assertThat(run(new BackupCommand(Clock.systemUTC()), "--to=x")).isEqualTo(2);

    assertThat(told()).contains("usher.redis.url", "--usher.data=", "name one file");
  }

  @Test
  void copiesAnewWhenTheBaseWasWrittenMeanwhile() throws IOException {
    var files = Files.createDirectories(data.resolve("redis").resolve(AppendOnlyFiles.FOLDER));
    Files.writeString(files.resolve(AppendOnlyFiles.LIST), "file gone.base.rdb seq 1 type b\n");

    assertThat(backup(folder.resolve("usher-backup.zip"), data)).isEqualTo(2);

    assertThat(told()).contains("changed", "try again");
  }
}
