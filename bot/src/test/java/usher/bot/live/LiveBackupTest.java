package usher.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.backup.BackupCommand;
import usher.bot.backup.RestoreCommand;
import usher.bot.desk.Command;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.RedisForTests;

/** What was published on the page, after a machine is lost: the backup and the folder as the repository has it are all that is left. */
@Timeout(60)
class LiveBackupTest {
  private static final String OUTAGES = "outages.yaml";

  @TempDir
  private Path place;

  @Test
  void bringsBackWhatWasPublishedAndWhoDidIt() throws IOException {
    var backup = place.resolve("usher-backup.zip");
    var lost = place.resolve("lost");
    try (var process = EmbeddedRedis.start(lost.resolve("redis"));
        var redis = RedisForTests.connect(process)) {
      var node = new Node(Node.copy(place.resolve("folder")), true, redis, "small");
      node.start();
      node.live.change("agent1", "water", published()).block();
      run(new BackupCommand(Node.CLOCK), backup, lost);
    }

    var found = place.resolve("found");
    run(new RestoreCommand(), backup, found);

    try (var process = EmbeddedRedis.start(found.resolve("redis"));
        var redis = RedisForTests.connect(process)) {
      var node = new Node(Node.copy(place.resolve("cloned")), true, redis, "small");
      node.start();
      assertThat(node.today.outages().find("published")).isPresent();
      assertThat(node.file(OUTAGES)).contains("id: published");
      assertThat(node.live.noted(1).block())
          .containsExactly(
              new Noted(Node.CLOCK.instant(), "agent1", "renamed", "published", "water", 1));
    }
  }

  private static Edit published() {
    return (texts, now) -> new Edit.Result.New(
        OUTAGES,
        texts.getOrDefault(OUTAGES, "").replace("id: wifi-north", "id: published"),
        Map.of(),
        "renamed",
        "published");
  }

  private static void run(Command command, Path file, Path data) {
    var said = new ByteArrayOutputStream();
    var words = List.of(file.toString(), "--usher.data=" + data);
    var code = command.run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }
}
