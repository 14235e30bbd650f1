package usher.bot.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import usher.bot.desk.DeskReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.DeskExamples;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.KeptModel;
import usher.bot.nlu.intents.TrainingExample;

/** What the folder says in users' words, learnt while the desk is open. A folder with mistakes teaches nothing; an intent, article or offering that is new is
 * known after the next start. Each node learns for itself. For one thread. */
final class LiveExamples {
  private static final Logger LOG = LoggerFactory.getLogger(LiveExamples.class);
  private static final Set<String> TEACHING = Set.of("intents", "offerings", "knowledge");

  private final Path folder;
  private final Set<IntentId> known;
  private final DeskNlu nlu;
  private final KeptModel kept;
  private final Clock clock;

  private String considered;
  private String before;

  /** @param known the intents that the desk began with */
  LiveExamples(Path folder, Set<IntentId> known, DeskNlu nlu, KeptModel kept, Clock clock) {
    this.folder = folder;
    this.known = Set.copyOf(known);
    this.nlu = nlu;
    this.kept = kept;
    this.clock = clock;
    this.considered = print();
    this.before = considered;
  }

  /** Learns what was edited, once nobody is writing any more: when two looks have seen the same. Blocking; some seconds when there is something to learn. */
  void look() {
    var now = print();
    var settled = now.equals(before);
    before = now;
    if (settled && !now.equals(considered)) {
      considered = now;
      consider();
    }
  }

  private void consider() {
    var problems = new Problems();
    DeskSource source;
    try {
      source = DeskSource.ofFolder(folder);
      new DeskReader(DeskReader.ACTIONS).read(source, problems);
    } catch (FolderException away) {
      LOG.debug("the desk's folder cannot be read: {}", away.getMessage());
      return;
    }
    if (!problems.none()) {
      LOG.warn(
          "desk examples refused mistakes={} at={}; what was learnt before serves on",
          problems.all().size(),
          problems.all().stream()
              .map(one -> one.file() + ":" + one.line())
              .distinct()
              .toList());
      return;
    }
    learn(source);
  }

  private void learn(DeskSource source) {
    var all = DeskExamples.of(source);
    var examples = all.stream().filter(one -> known.contains(one.intent())).toList();
    var begun = clock.instant();
    if (nlu.learn(examples, DeskExamples.foreignShare(source), kept)) {
      LOG.info(
          "desk examples={} learnt model={} seconds={}",
          examples.size(),
          nlu.model(),
          Duration.between(begun, clock.instant()).toSeconds());
    }
    var fresh = strangers(all);
    if (!fresh.isEmpty()) {
      LOG.info("desk intents={} are new and known after the next start", fresh);
    }
  }

  private List<String> strangers(List<TrainingExample> examples) {
    return examples.stream()
        .map(TrainingExample::intent)
        .filter(intent -> !known.contains(intent))
        .map(IntentId::value)
        .distinct()
        .toList();
  }

  /** Path, size and time of each file that teaches. */
  private String print() {
    var files = new TreeMap<String, String>();
    for (var part : TEACHING) {
      try (var paths = Files.walk(folder.resolve(part))) {
        paths
            .filter(path -> DeskSource.belongs(path.getFileName().toString()))
            .filter(Files::isRegularFile)
            .forEach(path -> files.put(path.toString(), stamp(path)));
      } catch (IOException | UncheckedIOException _) {
        files.put(part, "away");
      }
    }
    return files.toString();
  }

  private static String stamp(Path path) {
    try {
      return Files.size(path) + "@" + Files.getLastModifiedTime(path).toMillis();
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }
}
