package usher.bot.selfhelp.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import usher.bot.breaker.Breaker;
import usher.bot.conversation.InputId;
import usher.bot.conversation.OpenTurn;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Wish;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.remote.StubSystem.Answer;

/** The contract with another system, however it behaves. */
@Timeout(60)
class HttpActionTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "actions");
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final String CREATED = "{\"number\":\"R-17\"}";
  private static final String DECLARED = """
      action: create
      request: {method: POST, url: "STUB/records/{site}", body: {text: "{summary}", count: 3}}
      answer: {done: [201], refused: {409: exists}, values: {number: /number}}
      deadline: 1
      """;

  private final Set<String> secrets = Set.of("SERVICENOW_TOKEN", "ZAMMAD_TOKEN", "HOOK_KEY");
  private Instant now = NOW;
  private StubSystem stub;
  private Breaker breaker;

  @BeforeEach
  void start() throws IOException {
    stub = new StubSystem();
    breaker = new Breaker(clock());
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void sendsValuesSoThatTheyStayValues() {
    stub.behaves((_, _) -> new Answer(201, CREATED));

    var outcome = act(DECLARED, Map.of("site", "north/../x?y=1"));

    assertThat(outcome).isEqualTo(done("number", "R-17"));
    var asked = stub.asked.getFirst();
    assertThat(asked.path()).isEqualTo("/records/north/../x?y=1");
    assertThat(asked.query()).isNull();
    assertThat(asked.body()).isEqualTo("{\"text\":\"say \\\"hi\\\", {\\\"a\\\":1}\",\"count\":3}");
    assertThat(asked.headers().get("idempotency-key")).endsWith("/1/create/1");
  }

  @Test
  void tellsWhatTheAnswerMeans() {
    stub.behaves((_, _) -> new Answer(409, "{}"));
    assertThat(act(DECLARED, site())).isEqualTo(new ActionOutcome.Refused("exists"));

    stub.behaves((_, _) -> new Answer(403, "{}"));
    assertThat(act(DECLARED, site())).isEqualTo(new ActionOutcome.Failed("status-403"));

    assertThat(act(DECLARED, Map.of())).isEqualTo(new ActionOutcome.Failed("{site} is not known"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "cut", "silent", "html", "other-json", "long"})
  void neverGuessesWhatHappened(String fault) {
    stub.behaves((_, _) -> switch (fault) {
      case "500" -> new Answer(500, "oh");
      case "cut" -> Answer.CUT;
      case "silent" -> Answer.SILENT;
      case "html" -> new Answer(201, "<html>");
      case "other-json" -> new Answer(201, "{\"numbr\":\"R-17\"}");
      default -> new Answer(201, "{\"number\":\"" + "x".repeat(1 << 20) + "\"}");
    });

    assertThat(act(DECLARED, site())).isInstanceOf(ActionOutcome.Unknown.class);
    assertThat(stub.asked).hasSize(1);
  }

  @Test
  void isNotLedElsewhere() {
    stub.behaves((_, _) ->
        new Answer(302, "", Map.of("Location", "http://169.254.169.254/latest/meta-data")));

    assertThat(act(DECLARED, site())).isEqualTo(new ActionOutcome.Failed("status-302"));
    assertThat(stub.asked).hasSize(1);
  }

  @Test
  void doesItOnceWhenTheAnswerIsLostAfterwards() {
    stub.behaves((asked, times) -> {
      stub.records.putIfAbsent(asked.headers().get("idempotency-key"), asked.body());
      return times == 1 ? Answer.CUT : new Answer(201, CREATED);
    });

    var outcome = act(DECLARED + "repeat: by-key\nretries: 1\n", site());

    assertThat(outcome).isEqualTo(done("number", "R-17"));
    assertThat(stub.asked).hasSize(2);
    assertThat(stub.records).hasSize(1);
  }

  @Test
  void findsWhatWasDoneThoughItsAnswerWasLost() throws IOException {
    cutAfterCreating("servicenow-create");

    var first = act(example("servicenow-create"), Map.of());
    var again = act(example("servicenow-create"), Map.of());

    assertThat(first).isInstanceOf(ActionOutcome.Done.class).isEqualTo(again);
    assertThat(stub.records).hasSize(1);
    assertThat(stub.asked)
        .extracting(StubSystem.Asked::method)
        .containsExactly("GET", "POST", "GET", "GET");
  }

  /** Zammad finds a moment later what it has created. */
  @Test
  void triesNothingAgainWhereTheSearchLagsBehind() throws IOException {
    cutAfterCreating("zammad-create");

    var first = act(example("zammad-create"), Map.of());
    var later = act(example("zammad-create"), Map.of());

    assertThat(first).isInstanceOf(ActionOutcome.Unknown.class);
    assertThat(later).isEqualTo(ActionOutcome.Done.with(Map.of("number", "87001", "id", "4")));
    assertThat(stub.records).hasSize(1);
  }

  private void cutAfterCreating(String example) {
    stub.behaves((asked, _) -> {
      if (asked.method().equals("GET")) {
        return new Answer(200, found(example, stub.records.size()));
      }
      stub.records.put("record-" + stub.records.size(), asked.body());
      return Answer.CUT;
    });
  }

  @Test
  void speaksToServiceNow() throws IOException {
    stub.behaves((asked, _) -> switch (asked.method()) {
      case "GET" -> new Answer(200, "{\"result\":[]}");
      case "POST" ->
        new Answer(201, "{\"result\":{\"number\":\"INC0010002\",\"sys_id\":\"9d38\"}}");
      default -> new Answer(200, "{\"result\":{\"number\":\"INC0010002\"}}");
    });

    assertThat(act(example("servicenow-create"), Map.of()))
        .isEqualTo(ActionOutcome.Done.with(Map.of("number", "INC0010002", "id", "9d38")));
    assertThat(act(example("servicenow-update"), Map.of("record.id", "9d38", "note", "more")))
        .isEqualTo(done("number", "INC0010002"));
    assertThat(undo(example("servicenow-create"), Map.of("record.id", "9d38")))
        .isEqualTo(done("number", "INC0010002"));

    var asked = stub.asked;
    assertThat(asked.getFirst().query()).startsWith("sysparm_query=correlation_id=17-");
    assertThat(asked.get(1).headers()).containsEntry("authorization", "Bearer s3cret");
    assertThat(asked.get(1).body())
        .contains("\"short_description\":\"say", "\"correlation_id\":\"17-");
    assertThat(asked.get(2).body()).isEqualTo("{\"comments\":\"more\"}");
    assertThat(asked.get(3).body()).contains("\"state\":8");
  }

  @Test
  void readsFromServiceNowAndZammad() throws IOException {
    stub.behaves((asked, _) -> asked.path().contains("/now/")
        ? new Answer(200, "{\"result\":[{\"number\":\"INC1\",\"state\":\"In Progress\"}]}")
        : new Answer(200, "[{\"number\":\"87001\",\"state\":\"open\"}]"));

    assertThat(act(example("servicenow-read"), Map.of("number", "INC1")))
        .isEqualTo(ActionOutcome.Done.with(Map.of("state", "In Progress", "number", "INC1")));
    assertThat(act(example("zammad-read"), Map.of("number", "87001")))
        .isEqualTo(ActionOutcome.Done.with(Map.of("state", "open", "number", "87001")));
  }

  @Test
  void signsAWebhook() throws IOException {
    stub.behaves((_, _) -> new Answer(200, CREATED));

    act(example("webhook-record"), Map.of("person", "1001"));

    var asked = stub.asked.getFirst();
    var time = Long.toString(NOW.getEpochSecond());
    assertThat(asked.headers()).containsEntry("x-usher-timestamp", time);
    assertThat(asked.headers().get("x-usher-signature"))
        .isEqualTo("sha256="
            + HttpAction.signature("s3cret", time, asked.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void leavesAHostAloneAfterFaultsAndTriesAgainLater() {
    stub.behaves((_, _) -> new Answer(503, ""));
    for (var time = 0; time < 5; time++) {
      act(DECLARED, site());
    }

    assertThat(act(DECLARED, site())).isEqualTo(new ActionOutcome.Failed("not-sent"));
    assertThat(stub.asked).hasSize(5);

    now = NOW.plusSeconds(31);
    stub.behaves((_, _) -> new Answer(201, CREATED));
    assertThat(act(DECLARED, site())).isEqualTo(done("number", "R-17"));
    assertThat(act(DECLARED, site())).isEqualTo(done("number", "R-17"));
  }

  @Test
  void failsPlainlyWhenNothingWasSent() {
    stub.close();

    assertThat(act(DECLARED, site())).isEqualTo(new ActionOutcome.Failed("not-sent"));
  }

  private static String found(String example, int records) {
    var record = example.startsWith("servicenow")
        ? "{\"number\":\"INC1\",\"sys_id\":\"9d\"}"
        : "{\"number\":\"87001\",\"id\":4}";
    var list = records == 0 ? "[]" : "[" + record + "]";
    return example.startsWith("servicenow") ? "{\"result\":" + list + "}" : list;
  }

  private static Map<String, String> site() {
    return Map.of("site", "north");
  }

  private static ActionOutcome done(String name, String value) {
    return ActionOutcome.Done.with(Map.of(name, value));
  }

  /** The file as it is handed out, but at the stub's address. */
  private static String example(String name) throws IOException {
    return Files.readString(EXAMPLES.resolve(name + ".yaml"))
        .replaceAll("https://[a-z.-]+", "STUB");
  }

  private ActionOutcome act(String declared, Map<String, String> arguments) {
    return act(HttpAction.of(read(declared), outgoing(), breaker, kept(), clock()), arguments);
  }

  private ActionOutcome undo(String declared, Map<String, String> arguments) {
    return act(
        HttpAction.undoing(read(declared), outgoing(), breaker, kept(), clock()).orElseThrow(),
        arguments);
  }

  private static ActionOutcome act(Action action, Map<String, String> arguments) {
    var inquiry = Inquiry.opened(
        new InquiryId(1),
        new Wish(new IntentId("lamp"), "say \"hi\", {\"a\":1}", 1, List.of(), "test"));
    var known = new HashMap<>(arguments);
    known.putIfAbsent("person", "1001");
    var conversation = begun().conversation();
    var call = new Action.Call(
        "1/create/1",
        known,
        conversation,
        inquiry,
        new OpenTurn(conversation.id(), 1, 1, new InputId("one"), NOW, 0),
        null);
    return Objects.requireNonNull(action.act(call).block());
  }

  private RemoteAction read(String declared) {
    var problems = new Problems();
    var source =
        DeskSource.of("desk", Map.of("actions/one.yaml", declared.replace("STUB", stub.address())));
    var actions = new RemoteActionReader(Set.of()).read(source, problems);
    assertThat(problems.all()).isEmpty();
    return actions.getFirst();
  }

  private Outgoing outgoing() {
    return new Outgoing(new Hosts(List.of(stub.address())), Schedulers.boundedElastic());
  }

  private Secrets kept() {
    return new Secrets(name -> secrets.contains(name) ? "s3cret" : null);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }
}
