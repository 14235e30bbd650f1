package usher.bot.routing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import usher.bot.backup.BackupException;
import usher.bot.backup.DataCopy;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.store.EventJson;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.RedisConversationLog;
import usher.bot.conversation.store.Wakes;
import usher.bot.desk.Command;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.DeskSettings;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;
import usher.bot.record.RecordQuery;
import usher.bot.record.store.IndexedRecords;
import usher.bot.redis.OpenRedis;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisSettings;
import usher.bot.redis.RedisUnreachable;

/**
 * {@code route --dry-run FILE}: what the rules of this file would have done with the last contacts. Nothing is changed, and Usher may run meanwhile. Exit code 0:
 * told; 1: mistakes in the file; 2: there is nothing to look at, or a word of the command is not known.
 */
public final class RouteCommand implements Command {
  private static final String HOW =
      "route: name the file with the rules, as in: java -jar usher.jar route --dry-run my-desk/routing.yaml [--usher.desk=my-desk] [--last=100] [--usher.data=data | --usher.redis.url=URL]";
  private static final String DRY_RUN = "--dry-run";
  private static final List<String> SETTINGS =
      List.of("--usher.desk", "--last", "--usher.data", "--usher.redis.url");
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int USUALLY = 100;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Override
  public String name() {
    return "route";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var settings = new TreeMap<String, String>();
    var files = new ArrayList<String>();
    if (!read(arguments, settings, files) || files.size() != 1) {
      out.println(HOW);
      return 2;
    }
    try {
      return dryRun(Path.of(files.getFirst()), settings, out);
    } catch (FolderException
        | BackupException
        | RedisUnreachable
        | InvalidPathException
        | IOException fault) {
      out.println("route: " + fault.getMessage());
      return 2;
    }
  }

  private static boolean read(
      List<String> arguments, Map<String, String> settings, List<String> files) {
    var dry = false;
    for (var word : arguments) {
      var name = word.split("=", 2)[0];
      if (SETTINGS.contains(name) && word.contains("=")) {
        settings.put(name, word.substring(name.length() + 1));
      } else if (word.equals(DRY_RUN)) {
        dry = true;
      } else if (word.startsWith("-")) {
        return false;
      } else {
        files.add(word);
      }
    }
    return dry && settings.getOrDefault("--last", "1").matches("[1-9][0-9]{0,2}");
  }

  private static int dryRun(Path file, Map<String, String> settings, PrintStream out)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new FolderException("there is no file " + file);
    }
    var desk = desk(settings);
    var problems = new Problems();
    var rules = RoutingReader.read(
        desk,
        DeskSource.of(file.toString(), Map.of(RoutingReader.FILE, Files.readString(file))),
        problems);
    if (!problems.none()) {
      problems.all().forEach(out::println);
      return 1;
    }
    var dryRun =
        new DryRun(router(desk, RoutingReader.read(desk, new Problems())), router(desk, rules));
    var most = Math.min(
        Integer.parseInt(settings.getOrDefault("--last", Integer.toString(USUALLY))),
        RecordQuery.MOST);
    try (var places = new Places(settings)) {
      tell(looked(places.redis(), dryRun, most), desk.info().zone(), out);
    }
    return 0;
  }

  private static DeskFolder desk(Map<String, String> settings) {
    var named = settings.getOrDefault(
        "--usher.desk", System.getenv().getOrDefault("USHER_DESK", "classpath:desk/demo"));
    var problems = new Problems();
    var desk = new DeskReader(DeskReader.ACTIONS).read(new DeskSettings(named).source(), problems);
    if (!problems.none()) {
      throw new FolderException("the desk %s has mistakes; java -jar usher.jar check tells them: %s"
          .formatted(named, problems.all().getFirst()));
    }
    return desk;
  }

  private static Router router(DeskFolder desk, RoutingRules rules) {
    var teams = desk.company().teams();
    return new Router(
        desk.catalogue(),
        rules,
        Router.Services.of(() -> teams),
        Home.surroundings(desk, desk.company().people()::find));
  }

  /** A server that runs, or one of our own over a copy of the data. */
  private static final class Places implements AutoCloseable {
    private final @Nullable DataCopy copy;
    private final Redis redis;

    Places(Map<String, String> settings) throws IOException {
      var env = System.getenv();
      var url = settings.getOrDefault("--usher.redis.url", env.getOrDefault("USHER_REDIS_URL", ""));
      var data = Path.of(
              settings.getOrDefault("--usher.data", env.getOrDefault("USHER_DATA", "data")))
          .toAbsolutePath();
      copy = url.isEmpty() ? DataCopy.of(data) : null;
      redis = OpenRedis.by(
          new RedisSettings(url, env.get("USHER_REDIS_PASSWORD"), null, LIMIT, LIMIT),
          copy == null ? data : copy.folder());
    }

    Redis redis() {
      return redis;
    }

    @Override
    public void close() throws IOException {
      redis.close();
      if (copy != null) {
        copy.close();
      }
    }
  }

  /** @param cases none when Usher helped alone */
  private record Contact(String number, List<DryRun.Case> cases) {}

  private static List<Contact> looked(Redis redis, DryRun dryRun, int most) {
    ConversationLog log =
        new RedisConversationLog(redis, new EventJson(), new Wakes(redis), Lease.USUAL);
    RecordBook book = new IndexedRecords(redis, log);
    var end = Instant.now().plusSeconds(60);
    var query = new RecordQuery(
        null, null, null, end.minus(Duration.ofDays(RecordQuery.LONGEST)), end, most);
    return book.find(query)
        .distinct(Record::conversation)
        .concatMap(record -> contact(log, dryRun, record))
        .collectList()
        .toFuture()
        .join();
  }

  private static Flux<Contact> contact(ConversationLog log, DryRun dryRun, Record record) {
    var id = new ConversationId(record.conversation());
    return log.entries(id, "")
        .map(entries -> new Contact(record.number(), dryRun.cases(id, entries)))
        .flux();
  }

  private static void tell(List<Contact> contacts, ZoneId zone, PrintStream out) {
    var handed = contacts.stream().filter(contact -> !contact.cases().isEmpty()).toList();
    for (var contact : handed) {
      for (var one : contact.cases()) {
        out.printf(
            "%s  %s  %-45s  %s%n",
            contact.number(), MOMENT.format(one.at().atZone(zone)), one.about(), fate(one));
      }
    }
    var cases = handed.stream().flatMap(contact -> contact.cases().stream()).toList();
    var changed = cases.stream().filter(DryRun.Case::changes).count();
    out.printf(
        "%d contacts looked at, %d handoffs in them: %d would be different, %d the same%n",
        contacts.size(), cases.size(), changed, cases.size() - changed);
    var queues = new TreeMap<String, int[]>();
    cases.forEach(one -> {
      queues.computeIfAbsent(one.was(), _ -> new int[2])[0]++;
      queues.computeIfAbsent(one.after().queue(), _ -> new int[2])[1]++;
    });
    queues.forEach(
        (queue, counts) -> out.printf("  %-20s %4d → %d%n", queue, counts[0], counts[1]));
  }

  private static String fate(DryRun.Case one) {
    var after = one.after();
    if (!one.changes()) {
      return "%s, as it was (%s)".formatted(after.queue(), after.rule());
    }
    var queue = one.was().equals(after.queue()) ? after.queue() : one.was() + " → " + after.queue();
    var priority = one.before().priority() == after.priority()
        ? ""
        : ", priority %d → %d".formatted(one.before().priority(), after.priority());
    return "%s%s (%s)".formatted(queue, priority, after.rule());
  }
}
