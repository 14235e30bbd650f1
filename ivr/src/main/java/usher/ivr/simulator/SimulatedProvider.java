package usher.ivr.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.ivr.CallId;
import usher.ivr.simulator.Heard.Speaker;
import usher.ivr.simulator.Script.Room;
import usher.ivr.simulator.SimulatedCall.Direction;
import usher.ivr.simulator.SimulatedCall.Listening;

/**
 * The provider: calls come from persons, who hold a {@link SimulatedCall}, or from the desk by REST
 * ({@link SimulatorRoutes}). All it does follows from what it is asked, in the same pipeline, without real time.
 */
public final class SimulatedProvider {
  private static final int CALLS_KEPT = 50;

  private final SimulatedAccount account;
  private final Interpreter interpreter;
  private final CopyOnWriteArrayList<SimulatedCall> calls = new CopyOnWriteArrayList<>();

  public SimulatedProvider(SimulatedAccount account, WebPort web, Clock clock) {
    this.account = account;
    this.interpreter = new Interpreter(new Webhooks(account, web, clock));
  }

  /** From now on each request is delivered this often, with one idempotency token, and the answers are compared. */
  public SimulatedProvider delivering(int times) {
    interpreter.deliveries(times);
    return this;
  }

  /**
   * A person calls the desk. Gives the call when it waits for the person, or is over; never an error: what went wrong is
   * in {@link SimulatedCall#problems()}.
   */
  public Mono<SimulatedCall> call(String from, String to) {
    return Mono.fromSupplier(() -> newCall(from, to, Direction.INBOUND, account.hooks()))
        .flatMap(call ->
            interpreter.go(call, call.hooks().voice(), Map.of(), Room.CALL).thenReturn(call));
  }

  /** The desk calls a phone, which rings until {@link SimulatedCall#answer()}. */
  SimulatedCall ring(String from, String to, Hooks hooks) {
    return newCall(from, to, Direction.OUTBOUND, hooks);
  }

  /** The last calls, oldest first. */
  public List<SimulatedCall> calls() {
    return List.copyOf(calls);
  }

  public Optional<SimulatedCall> call(CallId id) {
    return calls.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  /** The newest call to a phone, such as {@code client:agent1}, that is not over. */
  public Optional<SimulatedCall> at(String phone) {
    return calls.reversed().stream()
        .filter(call -> call.to().equals(phone) && call.state() != LineState.ENDED)
        .findFirst();
  }

  SimulatedAccount account() {
    return account;
  }

  Mono<SimulatedCall> answer(SimulatedCall call) {
    if (call.state() != LineState.RINGING) {
      return Mono.just(call);
    }
    call.become(LineState.BUSY);
    return interpreter.go(call, call.hooks().voice(), Map.of(), Room.CALL).thenReturn(call);
  }

  Mono<SimulatedCall> press(SimulatedCall call, String keys) {
    var question = call.listening();
    if (question == null || !question.takesKeys()) {
      return Mono.just(call);
    }
    var typed = Keys.typed(keys, question.numDigits(), question.verb().get("finishOnKey", "#"));
    call.hear(new Heard(
        Speaker.SELF, question.numDigits() > 1 ? "•".repeat(typed.digits().length()) : keys, ""));
    if (typed.digits().isEmpty()
        && !question.verb().get("actionOnEmptyResult", "false").equals("true")) {
      return input(call, question, null);
    }
    var extra = new HashMap<>(Map.of("Digits", typed.digits()));
    if (!typed.finishedOn().isEmpty()) {
      extra.put("FinishedOnKey", typed.finishedOn());
    }
    return input(call, question, extra);
  }

  Mono<SimulatedCall> say(SimulatedCall call, String words, @Nullable Double confidence) {
    var other = call.other();
    if (call.state() == LineState.BRIDGED && other != null) {
      call.hear(new Heard(Speaker.SELF, words, ""));
      other.hear(new Heard(Speaker.OTHER, words, ""));
      return Mono.just(call);
    }
    var question = call.listening();
    if (question == null) {
      return Mono.just(call);
    }
    call.hear(new Heard(Speaker.SELF, words, ""));
    if (question.verb().name().equals("Record")) {
      return input(call, question, recording(call, words));
    }
    return question.takesSpeech()
        ? input(call, question, speech(words, confidence))
        : silence(call);
  }

  Mono<SimulatedCall> silence(SimulatedCall call) {
    var question = call.listening();
    if (question == null) {
      return Mono.just(call);
    }
    call.pass(Duration.ofSeconds(call.pause()));
    var tells = question.verb().get("actionOnEmptyResult", "false").equals("true");
    return input(call, question, tells ? Map.of("Digits", "") : null);
  }

  Mono<SimulatedCall> goOnWaiting(SimulatedCall call) {
    return interpreter.waitPrompts(call).thenReturn(call);
  }

  Mono<SimulatedCall> hangUp(SimulatedCall call) {
    return interpreter.hangUp(call).thenReturn(call);
  }

  /** The number outside to which a call was forwarded hangs up. */
  public Mono<SimulatedCall> farEndGone(SimulatedCall call) {
    return interpreter.farEndGone(call).thenReturn(call);
  }

  /** Null input: the question runs out and the document goes on below it. */
  private Mono<SimulatedCall> input(
      SimulatedCall call, Listening question, @Nullable Map<String, String> extra) {
    call.interacted();
    call.listen(null);
    var room = question.rest().room();
    if (room == Room.CALL) {
      call.become(LineState.BUSY);
    }
    var onwards = extra == null
        ? interpreter.play(call, question.rest())
        : interpreter.go(
            call,
            question.rest().resolve(question.verb().get("action", "")),
            with(call, extra),
            room);
    return onwards.thenReturn(call);
  }

  private Map<String, String> with(SimulatedCall call, Map<String, String> extra) {
    var place = call.queueing();
    if (place == null) {
      return extra;
    }
    var all = new HashMap<>(interpreter.queueFields(call, place));
    all.putAll(extra);
    return all;
  }

  private static Map<String, String> speech(String words, @Nullable Double confidence) {
    return confidence == null
        ? Map.of("SpeechResult", words)
        : Map.of("SpeechResult", words, "Confidence", String.valueOf(confidence));
  }

  private Map<String, String> recording(SimulatedCall call, String words) {
    var sid = "RE" + hex();
    return Map.of(
        "RecordingUrl",
        "https://api.twilio.com/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + sid,
        "RecordingSid",
        sid,
        "RecordingDuration",
        String.valueOf(Math.max(1, words.length() / 15)),
        "Digits",
        call.state() == LineState.ENDED ? "hangup" : "");
  }

  private SimulatedCall newCall(String from, String to, Direction direction, Hooks hooks) {
    var call = new SimulatedCall(this, new CallId("CA" + hex()), from, to, direction, hooks);
    calls.add(call);
    if (calls.size() > CALLS_KEPT) {
      calls.removeFirst();
    }
    return call;
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
