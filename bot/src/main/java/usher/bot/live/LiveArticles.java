package usher.bot.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.live.Shelves.Flaw;

/** The articles of this node: what is served, what the folder says, what all nodes have agreed on. An article whose file has a mistake is served on as it was. */
public final class LiveArticles implements Watched {
  private static final Logger LOG = LoggerFactory.getLogger(LiveArticles.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NAMED = 20;
  private static final int TRIES = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final FolderFiles folder;
  private final ArticleFolderLook looks;
  private final Shelves shelves;
  private final LiveFiles store;
  private final Scheduler scheduler;
  private final Clock clock;

  // Guarded by this.
  private long version;
  private Map<String, String> served;
  private final Map<String, String> agreed = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, List<Flaw>> refused = new TreeMap<>();

  /** @param began the articles as they were read at the start, by file: without mistakes
   *  @param scheduler of one thread: what is put on the shelves is put there in order */
  LiveArticles(
      Map<String, String> began,
      FolderFiles folder,
      ArticleFolderLook looks,
      Shelves shelves,
      LiveFiles store,
      Scheduler scheduler,
      Clock clock) {
    this.served = new TreeMap<>(began);
    this.folder = folder;
    this.looks = looks;
    this.shelves = shelves;
    this.store = store;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** What is served just now.
   *  @param texts by file
   *  @param refused mistakes, by the id of the article whose files are not served as they are */
  public record State(long version, Map<String, String> texts, Map<String, List<Flaw>> refused) {
    public State {
      texts = Map.copyOf(texts);
      refused = Map.copyOf(refused);
    }
  }

  /** An earlier or the present version of an article.
   *  @param texts by language; empty: it was retired */
  public record Kept(Noted noted, Map<String, String> texts) {
    public Kept {
      texts = Map.copyOf(texts);
    }
  }

  /** What an editor wants.
   *  @param texts by language; empty: retire it
   *  @param bases print of the text that each was made of, by language; an empty one where there was none */
  public record Wish(String id, Map<String, String> texts, Map<String, String> bases, String why) {
    public Wish {
      texts = Map.copyOf(texts);
      bases = Map.copyOf(bases);
    }
  }

  /** The first look of a node: what the store says, but for what was edited in the folder since. Completes when all can be found. */
  @Override
  public Mono<Void> begin() {
    return store
        .load()
        .publishOn(scheduler)
        .doOnNext(this::compare)
        .then(publishEdited())
        .timeout(PATIENCE)
        .doOnError(
            fault -> LOG.warn("the articles of all nodes cannot be read yet: {}", fault.toString()))
        .onErrorComplete()
        .then(Mono.defer(this::fill));
  }

  /** Takes over what others have published, then what was edited in the folder. Empty. */
  @Override
  public Mono<Void> look() {
    return store
        .version()
        .filter(this::newer)
        .flatMap(_ -> store.load())
        .publishOn(scheduler)
        .map(this::takeOver)
        .flatMap(this::renew)
        .then(glance());
  }

  /** Publishes or retires. Never empty. Fails when Redis is away: nothing was changed then.
   *  @param who id of the agent */
  public Mono<Changed> change(String who, Wish wish) {
    return Mono.defer(() -> look().then(Mono.defer(() -> once(who, wish))))
        .repeatWhenEmpty(TRIES, again -> again)
        .onErrorResume(
            IllegalStateException.class, _ -> Mono.just(new Changed.Wrong(List.of(busy()))));
  }

  /** Empty when somebody was faster. */
  private Mono<Changed> once(String who, Wish wish) {
    return Mono.fromCallable(() -> prepare(who, wish))
        .subscribeOn(scheduler)
        .flatMap(prepared -> switch (prepared) {
          case Draft draft ->
            publish(draft).map(inFolder -> new Changed.Done(draft.next(), inFolder));
          case Not not -> Mono.just(new Changed.Wrong(not.mistakes()));
        });
  }

  /** Versions of an article, newest first. Never empty. */
  public Mono<List<Kept>> versions(String id) {
    return store
        .kept(id)
        .map(entries ->
            entries.stream().map(entry -> JSON.readValue(entry, Kept.class)).toList());
  }

  /** Newest first. Never empty. */
  public Mono<List<Noted>> noted(int most) {
    return store.noted(most);
  }

  public synchronized State state() {
    return new State(version, served, refused);
  }

  /** Text by language of one that is served; empty when there is none. */
  public synchronized Map<String, String> texts(String id) {
    return ArticleFiles.of(id, served);
  }

  /** What somebody should look at in what is served. */
  public List<Flaw> flaws() {
    return shelves.check(state().texts());
  }

  /** How all that is served looks, by id and language. */
  public Map<String, Map<String, Shelves.ArticleLook>> all() {
    var all = new TreeMap<String, Map<String, Shelves.ArticleLook>>();
    shelves
        .looks(state().texts())
        .forEach((file, look) -> all.computeIfAbsent(ArticleFiles.id(file), _ -> new TreeMap<>())
            .put(ArticleFiles.language(file), look));
    return all;
  }

  /** Mistakes of an article as it would be, and what somebody should look at.
   *  @param texts by language */
  public List<Flaw> check(String id, Map<String, String> texts) {
    return ofArticle(id, shelves.check(with(id, texts)));
  }

  /** By language; those whose files have mistakes are left out.
   *  @param texts by language */
  public Map<String, Shelves.ArticleLook> looks(String id, Map<String, String> texts) {
    var found = new TreeMap<String, Shelves.ArticleLook>();
    shelves.looks(with(id, texts)).forEach((file, look) -> {
      if (ArticleFiles.id(file).equals(id)) {
        found.put(ArticleFiles.language(file), look);
      }
    });
    return found;
  }

  private synchronized Map<String, String> with(String id, Map<String, String> texts) {
    var all = new TreeMap<>(served);
    all.keySet().removeIf(file -> ArticleFiles.id(file).equals(id));
    texts.forEach((language, text) -> all.put(ArticleFiles.file(language, id), text));
    return all;
  }

  private static List<Flaw> ofArticle(String id, List<Flaw> problems) {
    return problems.stream()
        .filter(one -> ArticleFiles.id(one.file()).equals(id))
        .toList();
  }

  private synchronized void compare(LiveFiles.Live live) {
    var files = new TreeSet<>(live.texts().keySet());
    files.addAll(served.keySet());
    for (var file : files) {
      var own = served.getOrDefault(file, "");
      var text = live.texts().get(file);
      var edited = text == null || (!own.equals(text) && !live.knows(file, print(file, own)));
      seen.put(file, edited ? text == null ? "" : text : own);
    }
    takeOver(live);
  }

  private synchronized boolean newer(long other) {
    return other > version;
  }

  /** The articles that became others by it. */
  private synchronized Set<String> takeOver(LiveFiles.Live live) {
    if (!newer(live.version())) {
      return Set.of();
    }
    var changed = new HashSet<String>();
    live.texts().forEach((file, text) -> {
      if (!text.equals(served.getOrDefault(file, ""))) {
        changed.add(file);
      }
    });
    become(live.version(), live.texts());
    changed.forEach(this::settle);
    if (!changed.isEmpty()) {
      LOG.info("articles version={} as they were published changed={}", version, changed.size());
    }
    return ArticleFiles.ids(changed);
  }

  private void become(long next, Map<String, String> texts) {
    var all = new TreeMap<>(served);
    all.putAll(texts);
    all.values().removeIf(String::isEmpty);
    served = all;
    version = next;
    agreed.putAll(texts);
  }

  /** Into the folder, unless somebody is at work there. */
  private boolean settle(String file) {
    var text = served.getOrDefault(file, "");
    var there = folder.read(file);
    var untouched = there.equals(Optional.of(seen.getOrDefault(file, "")));
    var same = there.equals(Optional.of(text));
    if (same || (untouched && folder.write(file, text))) {
      seen.put(file, text);
      refused.remove(ArticleFiles.id(file));
      return true;
    }
    return false;
  }

  /** What stands in the folder and is served by nobody, once nobody is writing any more. */
  @Override
  public Mono<Void> glance() {
    return Mono.fromCallable(looks::settled)
        .subscribeOn(scheduler)
        .filter(settled -> settled)
        .flatMap(_ -> publishEdited());
  }

  private Mono<Void> publishEdited() {
    return Mono.fromCallable(this::edited)
        .subscribeOn(scheduler)
        .filter(files -> !files.isEmpty())
        .flatMap(files -> Mono.justOrEmpty(drafted(files)))
        .flatMap(this::publish)
        .then();
  }

  /** Text by file of those that are not what they were when last looked at. */
  private synchronized Map<String, String> edited() {
    var files = new TreeSet<>(folder.list(ArticleFiles.FOLDER));
    files.addAll(seen.keySet());
    var edited = new TreeMap<String, String>();
    for (var file : files) {
      var text = folder.read(file).orElseGet(() -> seen.getOrDefault(file, ""));
      if (ArticleFiles.isOne(file) && !text.equals(seen.getOrDefault(file, ""))) {
        edited.put(file, text);
      }
    }
    return edited;
  }

  /** A translation that was refused because another was missing is looked at again when this comes. */
  private synchronized Optional<Draft> drafted(Map<String, String> edited) {
    var ids = ArticleFiles.ids(edited.keySet());
    var files = new TreeMap<>(edited);
    ids.forEach(id -> refused.getOrDefault(id, List.of()).stream()
        .map(Flaw::file)
        .forEach(file -> folder.read(file).ifPresent(text -> files.putIfAbsent(file, text))));
    var all = new TreeMap<>(served);
    all.putAll(files);
    all.values().removeIf(String::isEmpty);
    var wrong = shelves.check(all).stream()
        .filter(Flaw::hinders)
        .filter(one -> ids.contains(ArticleFiles.id(one.file())))
        .collect(Collectors.groupingBy(one -> ArticleFiles.id(one.file())));
    ids.forEach(refused::remove);
    wrong.forEach(this::refuse);
    files.keySet().removeIf(file -> wrong.containsKey(ArticleFiles.id(file)));
    files
        .entrySet()
        .removeIf(file -> file.getValue().equals(agreed.getOrDefault(file.getKey(), "")));
    edited.forEach((file, text) -> {
      if (!files.containsKey(file)) {
        seen.put(file, text);
      }
    });
    return files.isEmpty() ? Optional.empty() : Optional.of(draft("", "article-edited", "", files));
  }

  private void refuse(String id, List<Flaw> problems) {
    refused.put(id, List.copyOf(problems));
    LOG.warn(
        "article={} refused mistakes={} at={}; it is served on as it was",
        id,
        problems.size(),
        problems.stream().map(one -> one.file() + ":" + one.line()).distinct().toList());
  }

  private synchronized Prepared prepare(String who, Wish wish) {
    var now = ArticleFiles.of(wish.id(), served);
    var mistakes = new ArrayList<Mistake>();
    for (var language : languages(wish, now)) {
      var file = ArticleFiles.file(language, wish.id());
      var base = now.containsKey(language) ? print(file, now.get(language)) : "";
      if (!base.equals(wish.bases().getOrDefault(language, ""))) {
        mistakes.add(meanwhile(language));
      }
    }
    if (wish.texts().isEmpty() && now.isEmpty()) {
      mistakes.add(new Mistake("id", "there is no article '" + wish.id() + "'", "choose another"));
    }
    broken(wish).forEach(one -> mistakes.add(mistake(wish.id(), one)));
    if (!mistakes.isEmpty()) {
      return new Not(mistakes);
    }
    var files = new TreeMap<String, String>();
    languages(wish, now)
        .forEach(language -> files.put(
            ArticleFiles.file(language, wish.id()), wish.texts().getOrDefault(language, "")));
    var what = wish.texts().isEmpty() ? "article-retired" : "article-published";
    return draft(who, what, wish.why(), files);
  }

  private static Set<String> languages(Wish wish, Map<String, String> now) {
    var all = new TreeSet<>(now.keySet());
    all.addAll(wish.texts().keySet());
    return all;
  }

  /** All that is wrong with the article, and what became wrong with others by it. Whoever publishes has just read it, so a review that is due counts as well. */
  private List<Flaw> broken(Wish wish) {
    var before = Set.copyOf(shelves.check(served));
    return shelves.check(with(wish.id(), wish.texts())).stream()
        .filter(one -> ArticleFiles.id(one.file()).equals(wish.id())
            || (one.hinders() && !before.contains(one)))
        .toList();
  }

  private static Mistake mistake(String id, Flaw one) {
    var own = ArticleFiles.id(one.file()).equals(id);
    return new Mistake(
        own ? "text-" + ArticleFiles.language(one.file()) : "id",
        (own ? "line " : one.file() + ", line ") + one.line() + ": " + one.wrong(),
        one.right());
  }

  private static Mistake meanwhile(String language) {
    return new Mistake(
        "text-" + language,
        "somebody else has changed it since you opened it",
        "open the article again and make your change there");
  }

  private static Mistake busy() {
    return new Mistake("", "others are publishing at this moment", "try again");
  }

  private Draft draft(String who, String what, String why, Map<String, String> files) {
    var ids = new TreeSet<>(ArticleFiles.ids(files.keySet()));
    var about = ids.size() > NAMED ? ids.size() + " articles" : String.join(", ", ids);
    var noted = new Noted(clock.instant(), who, what, about, why, version + 1);
    var after = new TreeMap<>(served);
    after.putAll(files);
    after.values().removeIf(String::isEmpty);
    var known = new HashMap<String, List<String>>();
    files.forEach((file, text) -> known.put(file, prints(file, text)));
    var kept = new HashMap<String, String>();
    ids.forEach(id ->
        kept.put(id, JSON.writeValueAsString(new Kept(noted, ArticleFiles.of(id, after)))));
    return new Draft(new LiveFiles.Change(version, files, known, kept, noted), ids);
  }

  /** The first print of a file that came with the folder is its own only: when it is missing there later, somebody took it away. */
  private List<String> prints(String file, String text) {
    var before = served.get(file);
    if (before == null && folder.read(file).filter(text::equals).isPresent()) {
      return List.of(print(file, text));
    }
    return List.of(print(file, before == null ? "" : before), print(file, text));
  }

  /** Whether the folder says the same. Empty when somebody was faster: the next look sees to it. */
  private Mono<Boolean> publish(Draft draft) {
    return store
        .change(draft.change())
        .publishOn(scheduler)
        .flatMap(done -> done ? Mono.just(serve(draft)) : Mono.<Boolean>fromRunnable(looks::again))
        .flatMap(inFolder -> renew(draft.ids()).thenReturn(inFolder));
  }

  private synchronized boolean serve(Draft draft) {
    var noted = draft.change().noted();
    become(noted.version(), draft.change().texts());
    var inFolder = true;
    for (var file : draft.change().texts().keySet()) {
      inFolder &= settle(file);
    }
    LOG.info(
        "articles version={} did={} articles={} by={}",
        noted.version(),
        noted.what(),
        draft.ids().size(),
        noted.who().isEmpty() ? "folder" : noted.who());
    return inFolder;
  }

  /** Reads what is served only when it is its turn: whoever comes last has the newest. */
  private Mono<Void> renew(Set<String> ids) {
    return ids.isEmpty()
        ? Mono.empty()
        : Mono.defer(() -> shelves.renew(ids, state().texts())).subscribeOn(scheduler);
  }

  private Mono<Void> fill() {
    return Mono.defer(() -> shelves.fill(state().version(), state().texts()))
        .subscribeOn(scheduler);
  }

  private static String print(String file, String text) {
    return ArticleFiles.print(file, text);
  }

  private sealed interface Prepared {}

  /** A change that the readers have found right.
   *  @param ids of its articles */
  private record Draft(LiveFiles.Change change, Set<String> ids) implements Prepared {
    long next() {
      return change.noted().version();
    }
  }

  private record Not(List<Mistake> mistakes) implements Prepared {}
}
