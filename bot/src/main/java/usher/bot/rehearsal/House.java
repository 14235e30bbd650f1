package usher.bot.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Bell;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.LifeEvent.ConversationStarted;
import usher.bot.conversation.LogEntry;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.Today;
import usher.bot.record.Record;
import usher.bot.record.RecordJson;
import usher.bot.redis.Redis;

/** The whole application with its own Redis, on a free port, with a data folder that outlives a restart. */
final class House implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String COOKIE_KEY = "cookie-key-of-the-rehearsal-and-of-nothing-else";

  private final Class<?> application;

  private final Path data;
  private final List<String> settings;
  private final int port = freePort();
  private final Phone phone = new Phone(address());
  private ConfigurableApplicationContext running;

  /** Starts.
   *  @param data folder that nobody else uses
   *  @param application its main class
   *  @param settings besides those a house sets itself: {@code --usher.desk=…} */
  House(Path data, Class<?> application, List<String> settings) {
    this.data = data;
    this.application = application;
    this.settings = List.copyOf(settings);
    this.running = start();
  }

  String address() {
    return "http://localhost:" + port;
  }

  Phone phone() {
    return phone;
  }

  /** Stops the application and its Redis, and starts both again on the same data. */
  void restart() {
    running.close();
    running = start();
  }

  /** Words of the newest message to a person; empty when there is none. */
  Optional<String> newestMail(String person) {
    var page = new Web(address(), Map.of()).text("/demo/mailbox");
    return Pattern.compile("<strong>" + Pattern.quote(person) + "</strong><p>(.*?)</p>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The record of the contact; empty while there is none. */
  Optional<Record> record(ConversationId conversation) {
    var log = running.getBean(ConversationLog.class);
    return wait(log.entries(conversation, "")).stream()
        .flatMap(entries -> entries.stream())
        .flatMap(entry -> entry.events().stream())
        .filter(ConversationStarted.class::isInstance)
        .map(ConversationStarted.class::cast)
        .findFirst()
        .flatMap(started -> wait(log.document(conversation, "record", started.record())))
        .map(stored -> RecordJson.read(stored.json()));
  }

  /** As if nothing had been said for so long that the chat is closed. */
  void idle(ConversationId conversation) {
    running
        .getBean(Bell.class)
        .ring(conversation, "idle", Instant.now())
        .toFuture()
        .join();
  }

  /** What was asked although it was known, in words for whoever reads a failure. */
  List<String> reAsked(ConversationId conversation) {
    return ReAsked.in(conversation, entries(conversation));
  }

  /** All cars and laptops are back, and people are as the directory says. */
  void tidy() {
    var people = running.getBean(DeskFolder.class).company().people().all().stream()
        .map(person -> person.id().value())
        .toList();
    var registers = people.stream().map("usher:register:%s"::formatted);
    var stock = Stream.of("car", "laptop", "software").flatMap(item -> stock(item, people));
    var keys = Stream.concat(registers, stock).toArray(String[]::new);
    wait(running.getBean(Redis.class).commands().del(keys));
  }

  private static Stream<String> stock(String item, List<String> people) {
    return Stream.concat(Stream.of("reserved", "taken"), people.stream().map("of:%s"::formatted))
        .map(what -> "usher:stock:{%s}:%s".formatted(item, what));
  }

  @Override
  public void close() {
    running.close();
    phone.close();
  }

  private ConfigurableApplicationContext start() {
    var usual = Stream.of(
        "--server.port=" + port,
        "--management.server.port=0",
        "--usher.public-url=" + address(),
        "--usher.data=" + data,
        "--usher.agents.cookie-key=" + COOKIE_KEY,
        "--usher.web.secrets=" + Chat.SECRET,
        "--usher.twilio.account-sid=" + Phone.ACCOUNT,
        "--usher.twilio.auth-token=" + Phone.TOKEN,
        "--usher.twilio.api=" + phone.api(),
        "--spring.main.register-shutdown-hook=false",
        "--spring.lifecycle.timeout-per-shutdown-phase=1s",
        "--spring.main.banner-mode=off",
        "--logging.level.usher=WARN");
    var context = SpringApplication.run(
        application, Stream.concat(usual, settings.stream()).toArray(String[]::new));
    open(context.getBean(Today.class));
    return context;
  }

  /** Conversations go the same way at every hour they are played: all teams are there. */
  private static void open(Today today) {
    today.become(new Today.Daily(today.outages(), today.teams().always()));
  }

  /** That people's PINs and the names of calls are mixed with. */
  String pepper() {
    return running.getEnvironment().getProperty("usher.validation.pepper", "demo-pepper");
  }

  DeskFolder desk() {
    return running.getBean(DeskFolder.class);
  }

  List<LogEntry> entries(ConversationId conversation) {
    return wait(running.getBean(ConversationLog.class).entries(conversation, ""))
        .orElse(List.of());
  }

  private static <T> Optional<T> wait(Mono<T> value) {
    return Optional.ofNullable(value.timeout(LIMIT).toFuture().join());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
