package usher.bot.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.desk.TeamReader;
import usher.bot.desk.Today;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problem;
import usher.bot.validation.directory.OutageReader;

/** The daily files of this node: what is served, what the folder says, what all nodes have agreed on. The last good version serves on, whatever happens. */
public final class LiveDesk implements Watched {
  private static final Logger LOG = LoggerFactory.getLogger(LiveDesk.class);
  private static final List<String> FILES = List.of(OutageReader.FILE, TeamReader.FILE);
  private static final int TRIES = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String LIVE = "the live version";

  private final FolderFiles folder;
  private final Checker checker;
  private final LiveFiles store;
  private final Today today;
  private final Scheduler scheduler;
  private final Clock clock;

  // Guarded by this.
  private Served served;
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, List<Problem>> refused = new TreeMap<>();
  private long passedOver;

  /** @param texts by file, of every daily file */
  private record Served(long version, Map<String, String> texts) {
    Served with(long next, String file, String text) {
      var changed = new HashMap<>(texts);
      changed.put(file, text);
      return new Served(next, Map.copyOf(changed));
    }
  }

  /** @param refused mistakes by the file they stand in: these files are not served as they are */
  public record State(long version, Map<String, List<Problem>> refused) {}

  /** @param source as it was read at the start, and is served until something else is known */
  LiveDesk(
      DeskSource source,
      FolderFiles folder,
      Checker checker,
      LiveFiles store,
      Today today,
      Scheduler scheduler,
      Clock clock) {
    this.folder = folder;
    this.checker = checker;
    this.store = store;
    this.today = today;
    this.scheduler = scheduler;
    this.clock = clock;
    var texts = new HashMap<String, String>();
    FILES.forEach(file -> texts.put(file, source.text(file).orElse("")));
    this.served = new Served(0, Map.copyOf(texts));
  }

  /** The first look of a node. A file of the folder that was never live was edited since: it becomes the live version. One that was live once is only
   *  older. Empty. */
  @Override
  public Mono<Void> begin() {
    return store
        .load()
        .publishOn(scheduler)
        .doOnNext(this::compare)
        .then(look())
        .timeout(PATIENCE)
        .doOnError(fault -> LOG.warn("the live version cannot be read yet: {}", fault.toString()))
        .onErrorComplete();
  }

  /** Takes over what others have changed, then what was edited in the folder. Empty. */
  @Override
  public Mono<Void> look() {
    return store
        .version()
        .filter(this::newer)
        .flatMap(_ -> store.load())
        .publishOn(scheduler)
        .doOnNext(this::takeOver)
        .thenMany(Flux.fromIterable(FILES))
        .publishOn(scheduler)
        .concatMap(file -> Mono.justOrEmpty(edited(file)).flatMap(this::publish))
        .then();
  }

  /** Never empty. Fails when Redis is away: nothing was changed then.
   *  @param who id of the agent
   *  @param why in their words; may be empty */
  public Mono<Changed> change(String who, String why, Edit edit) {
    return Mono.defer(() -> look().then(Mono.defer(() -> once(who, why, edit))))
        .repeatWhenEmpty(TRIES, again -> again)
        .onErrorResume(IllegalStateException.class, _ -> Mono.just(busy()));
  }

  /** Newest first. Never empty. */
  public Mono<List<Noted>> noted(int most) {
    return store.noted(most);
  }

  public synchronized State state() {
    return new State(served.version(), Map.copyOf(refused));
  }

  private synchronized void compare(LiveFiles.Live live) {
    for (var file : FILES) {
      var own = folder.read(file).orElseGet(() -> served.texts().getOrDefault(file, ""));
      var text = live.texts().get(file);
      var edited = text != null && !own.equals(text) && !live.knows(file, print(file, own));
      seen.put(file, edited ? text : text == null ? served.texts().getOrDefault(file, "") : own);
      if (text != null && !edited && !own.equals(text)) {
        LOG.info(
            "desk file={} in the folder is older than the live version={}", file, live.version());
      }
    }
    takeOver(live);
  }

  private synchronized boolean newer(long version) {
    return version > served.version() && version != passedOver;
  }

  private synchronized void takeOver(LiveFiles.Live live) {
    if (!newer(live.version())) {
      return;
    }
    var texts = new HashMap<>(served.texts());
    texts.putAll(live.texts());
    var checked = checker.check(texts);
    if (!checked.fine()) {
      passedOver = live.version();
      refuse(LIVE, checked.problems());
      return;
    }
    var changed = live.texts().entrySet().stream()
        .filter(file -> !file.getValue().equals(served.texts().getOrDefault(file.getKey(), "")))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
    served = new Served(live.version(), Map.copyOf(texts));
    today.become(checked.daily());
    refused.remove(LIVE);
    FILES.forEach(this::settle);
    if (changed.isEmpty()) {
      LOG.debug("desk files version={} are those of the folder", live.version());
    } else {
      LOG.info("desk files version={} as they were published changed={}", live.version(), changed);
    }
  }

  /** Into the folder, unless somebody is at work there. */
  private boolean settle(String file) {
    var text = served.texts().getOrDefault(file, "");
    var there = folder.read(file);
    if (there.equals(Optional.of(text))) {
      seen.put(file, text);
      refused.remove(file);
      return true;
    }
    var untouched = there.equals(Optional.ofNullable(seen.get(file)));
    if (untouched && !refused.containsKey(file) && folder.write(file, text)) {
      seen.put(file, text);
      return true;
    }
    return false;
  }

  private synchronized Optional<Draft> edited(String file) {
    var text = folder.read(file).orElseGet(() -> seen.getOrDefault(file, ""));
    if (text.equals(seen.get(file))) {
      return Optional.empty();
    }
    if (text.equals(served.texts().get(file))) {
      settle(file);
      return Optional.empty();
    }
    var checked = checker.check(served.with(0, file, text).texts());
    if (!checked.fine()) {
      seen.put(file, text);
      refuse(file, checked.problems());
      return Optional.empty();
    }
    return Optional.of(draft(file, text, "", "", "file-edited", file, checked));
  }

  private void refuse(String what, List<Problem> problems) {
    if (!problems.equals(refused.put(what, problems))) {
      var where =
          problems.stream().map(one -> one.file() + ":" + one.line()).distinct().toList();
      LOG.warn(
          "desk file={} refused mistakes={} at={}; the last good version serves on",
          what,
          problems.size(),
          where);
    }
  }

  private Mono<Changed> once(String who, String why, Edit edit) {
    return Mono.fromCallable(() -> prepare(who, why, edit))
        .subscribeOn(scheduler)
        .flatMap(prepared -> switch (prepared) {
          case Draft draft -> publish(draft);
          case Not not -> Mono.just(not.changed());
        });
  }

  private synchronized Prepared prepare(String who, String why, Edit edit) {
    return switch (edit.on(served.texts(), today.daily())) {
      case Edit.Result.Wrong wrong -> new Not(new Changed.Wrong(wrong.mistakes()));
      case Edit.Result.New next -> {
        var checked = checker.check(served.with(0, next.file(), next.text()).texts());
        yield checked.fine()
            ? draft(next.file(), next.text(), who, why, next.what(), next.about(), checked)
            : new Not(new Changed.Wrong(mistakes(next, checked.problems())));
      }
    };
  }

  private static List<Mistake> mistakes(Edit.Result.New next, List<Problem> problems) {
    return problems.stream()
        .map(problem -> new Mistake(
            problem.file().equals(next.file()) ? next.field(problem.line()) : "",
            problem.wrong(),
            problem.right()))
        .toList();
  }

  private Draft draft(
      String file,
      String text,
      String who,
      String why,
      String what,
      String about,
      Checker.Checked checked) {
    var next = served.with(served.version() + 1, file, text);
    var before = served.texts().getOrDefault(file, "");
    var noted = new Noted(clock.instant(), who, what, about, why, next.version());
    var known = List.of(print(file, before), print(file, text));
    return new Draft(
        LiveFiles.Change.of(served.version(), file, text, known, noted), file, next, checked);
  }

  /** Empty when somebody was faster. */
  private Mono<Changed> publish(Draft draft) {
    return store
        .change(draft.change())
        .filter(done -> done)
        .publishOn(scheduler)
        .map(_ -> serve(draft));
  }

  private synchronized Changed serve(Draft draft) {
    var file = draft.file();
    var noted = draft.change().noted();
    if (draft.next().version() > served.version()) {
      served = draft.next();
      today.become(draft.checked().daily());
      refused.remove(LIVE);
    }
    if (noted.who().isEmpty()) {
      seen.put(file, draft.next().texts().getOrDefault(file, ""));
      refused.remove(file);
    }
    var inFolder = settle(file);
    LOG.info(
        "desk version={} did={} by={}",
        noted.version(),
        noted.what(),
        noted.who().isEmpty() ? "folder" : noted.who());
    return new Changed.Done(noted.version(), inFolder);
  }

  private static Changed busy() {
    return new Changed.Wrong(
        List.of(new Mistake("", "others are changing the desk at this moment", "try again")));
  }

  private static String print(String file, String text) {
    return DeskSource.of("", Map.of(file, text)).fingerprint();
  }

  private sealed interface Prepared {}

  /** A change that the readers have found right. */
  private record Draft(LiveFiles.Change change, String file, Served next, Checker.Checked checked)
      implements Prepared {}

  private record Not(Changed changed) implements Prepared {}
}
