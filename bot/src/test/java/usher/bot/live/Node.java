package usher.bot.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import usher.bot.desk.DeskReader;
import usher.bot.desk.TestDesks;
import usher.bot.desk.Today;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.redis.Redis;

/** A node as it stands when it has read its folder. */
final class Node {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T20:00:00Z"), ZoneOffset.UTC);

  final Path folder;
  final DeskSource source;
  final Today today;
  final LiveDesk live;

  /** @param writable false: as a desk within the application */
  Node(Path folder, boolean writable, Redis redis, String desk) {
    this.folder = folder;
    this.source = DeskSource.ofFolder(folder);
    var read = new DeskReader(DeskReader.ACTIONS).read(source, new Problems());
    this.today = new Today(Today.Daily.of(read));
    @Nullable Path files = writable ? folder : null;
    this.live = new LiveDesk(
        source,
        new FolderFiles(source, files),
        new Checker(source),
        RedisLiveFiles.daily(redis, desk),
        today,
        Schedulers.boundedElastic(),
        CLOCK);
  }

  /** The small desk, in a folder that is there afterwards. */
  static Path copy(Path folder) throws IOException {
    var small = TestDesks.folder("small");
    try (var files = Files.walk(small)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(small.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return folder;
  }

  void start() {
    done(live.begin());
  }

  void look() {
    done(live.look());
  }

  private static void done(Mono<Void> work) {
    work.block();
  }

  String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  void edit(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
