package usher.ivr.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import usher.ivr.simulator.Heard.Speaker;
import usher.ivr.simulator.Script.Room;

/** Runs documents from top to bottom until the call waits for somebody or is over. */
final class Interpreter {
  private static final int MOST_REDIRECTS = 30;

  private final Webhooks webhooks;
  private final Queues queues = new Queues();
  private volatile int deliveries = 1;

  Interpreter(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  void deliveries(int times) {
    deliveries = times;
  }

  /** Fetches and runs the document at an address; the application's mistakes end in its fallback, never in an error here. */
  Mono<Void> go(SimulatedCall call, URI address, Map<String, String> extra, Room room) {
    return load(call, address, extra, room)
        .flatMap(script -> play(call, script))
        .onErrorResume(ProviderError.class, error -> failed(call, address, error, room));
  }

  /** Asks an application for something whose answer nobody hears any more. */
  Mono<Void> tell(SimulatedCall call, URI address, Map<String, String> extra) {
    return webhooks
        .fetch(call, address, extra, 1)
        .onErrorResume(ProviderError.class, error -> noted(call, error))
        .then();
  }

  private static Mono<String> noted(SimulatedCall call, ProviderError error) {
    call.problem(error.what());
    return Mono.empty();
  }

  private Mono<Script> load(SimulatedCall call, URI address, Map<String, String> extra, Room room) {
    return webhooks
        .fetch(call, address, extra, deliveries)
        .doOnNext(call::got)
        .map(document -> new Script(address, TwimlReader.read(document), room));
  }

  private Mono<Void> failed(SimulatedCall call, URI address, ProviderError error, Room room) {
    call.problem(error.what());
    var fallback = call.hooks().fallback();
    if (room != Room.CALL || call.state() == LineState.ENDED) {
      return Mono.empty();
    }
    if (fallback == null || fallback.equals(address)) {
      call.hear(new Heard(
          Speaker.SOUND, "We are sorry, an application error has occurred. Goodbye.", "en-US"));
      return hangUp(call);
    }
    var why = Map.of("ErrorCode", String.valueOf(error.code()), "ErrorUrl", address.toString());
    return go(call, fallback, why, room);
  }

  Mono<Void> play(SimulatedCall call, Script script) {
    return Mono.defer(() -> call.state() == LineState.ENDED
        ? Mono.empty()
        : script.verbs().isEmpty() ? finished(call, script) : run(call, script));
  }

  private Mono<Void> finished(SimulatedCall call, Script script) {
    return script.room() == Room.CALL ? hangUp(call) : Mono.empty();
  }

  private Mono<Void> run(SimulatedCall call, Script script) {
    var verb = script.first();
    return switch (verb.name()) {
      case "Say", "Play", "Pause" -> {
        sound(call, verb);
        yield play(call, script.rest());
      }
      case "Gather" -> gather(call, verb, script.rest());
      case "Redirect" -> redirect(call, verb, script);
      case "Enqueue" -> enqueue(call, verb, script.rest());
      case "Leave" -> leave(call, "leave");
      case "Dial" -> dial(call, verb, script.rest());
      case "Record" -> record(call, verb, script.rest());
      default -> hangUp(call);
    };
  }

  private static void sound(SimulatedCall call, Verb verb) {
    switch (verb.name()) {
      case "Pause" -> call.pass(Duration.ofSeconds(verb.number("length", 1)));
      case "Play" -> call.hear(new Heard(Speaker.SOUND, "♪", ""));
      default -> call.hear(new Heard(Speaker.SYSTEM, verb.text(), verb.get("language", "")));
    }
  }

  private static Mono<Void> gather(SimulatedCall call, Verb verb, Script rest) {
    verb.children().forEach(nested -> sound(call, nested));
    call.listen(new SimulatedCall.Listening(verb, rest));
    if (rest.room() == Room.CALL) {
      call.become(LineState.LISTENING);
    }
    return Mono.empty();
  }

  private static Mono<Void> record(SimulatedCall call, Verb verb, Script rest) {
    call.hear(new Heard(Speaker.SOUND, "beep", ""));
    call.listen(new SimulatedCall.Listening(verb, rest));
    call.become(LineState.RECORDING);
    return Mono.empty();
  }

  private Mono<Void> redirect(SimulatedCall call, Verb verb, Script script) {
    if (call.oneMoreRedirect() > MOST_REDIRECTS) {
      return Mono.error(
          new ProviderError(11215, "redirected " + MOST_REDIRECTS + " times and nothing happened"));
    }
    return go(call, script.resolve(verb.text()), Map.of(), script.room());
  }

  private Mono<Void> enqueue(SimulatedCall call, Verb verb, Script rest) {
    call.queue(new SimulatedCall.Queueing(verb.text(), verb, rest, call.elapsed()));
    call.become(LineState.QUEUED);
    queues.add(verb.text(), call);
    return waitPrompts(call);
  }

  /** One round of wait prompts. */
  Mono<Void> waitPrompts(SimulatedCall call) {
    var place = call.queueing();
    if (place == null || call.state() != LineState.QUEUED || !place.enqueue().has("waitUrl")) {
      return Mono.empty();
    }
    call.listen(null);
    return go(
        call,
        place.rest().resolve(place.enqueue().get("waitUrl", "")),
        queueFields(call, place),
        Room.WAITING);
  }

  Map<String, String> queueFields(SimulatedCall call, SimulatedCall.Queueing place) {
    return Map.of(
        "QueueSid", queueSid(place.queue()),
        "QueuePosition", String.valueOf(queues.position(place.queue(), call)),
        "QueueTime", String.valueOf(waited(call, place)),
        "AvgQueueTime", "0",
        "CurrentQueueSize", String.valueOf(queues.size(place.queue())),
        "MaxQueueSize", "1000");
  }

  private static long waited(SimulatedCall call, SimulatedCall.Queueing place) {
    return call.elapsed().minus(place.since()).toSeconds();
  }

  private static String queueSid(String queue) {
    return "QU" + String.format("%032x", queue.hashCode() & 0xffffffffL);
  }

  /** Out of the queue for good; the application hears how it ended and says what comes next. */
  Mono<Void> leave(SimulatedCall call, String result) {
    var place = call.queueing();
    if (place == null) {
      return Mono.empty();
    }
    queues.remove(call);
    call.queue(null);
    call.listen(null);
    var extra = new HashMap<>(Map.of(
        "QueueResult", result,
        "QueueSid", queueSid(place.queue()),
        "QueueTime", String.valueOf(waited(call, place))));
    if (call.state() != LineState.ENDED) {
      call.become(LineState.BUSY);
      return next(call, place.enqueue(), extra, place.rest());
    }
    return place.enqueue().has("action")
        ? tell(call, place.rest().resolve(place.enqueue().get("action", "")), extra)
        : Mono.empty();
  }

  private Mono<Void> next(SimulatedCall call, Verb verb, Map<String, String> extra, Script rest) {
    return verb.has("action")
        ? go(call, rest.resolve(verb.get("action", "")), extra, Room.CALL)
        : play(call, rest);
  }

  private Mono<Void> dial(SimulatedCall call, Verb verb, Script rest) {
    var queue =
        verb.children().stream().filter(noun -> noun.name().equals("Queue")).findFirst();
    if (queue.isPresent()) {
      return join(call, verb, queue.get(), rest);
    }
    var number =
        verb.children().isEmpty() ? verb.text() : verb.children().getFirst().text();
    call.hear(new Heard(Speaker.SOUND, "☎ " + number, ""));
    call.endsWith(new SimulatedCall.Ending(verb, rest));
    call.become(LineState.FORWARDED);
    return Mono.empty();
  }

  private Mono<Void> join(SimulatedCall agent, Verb dial, Verb queue, Script rest) {
    var caller = queues.next(queue.text());
    if (caller.isEmpty()) {
      return next(agent, dial, Map.of("DialCallStatus", "no-answer", "DialBridged", "false"), rest);
    }
    return about(caller.get(), agent, queue, rest)
        .then(Mono.fromRunnable(() -> bridge(caller.get(), agent, dial, rest)));
  }

  /** The address of the queue noun is played on the caller's side, before the two are joined. */
  private Mono<Void> about(SimulatedCall caller, SimulatedCall agent, Verb queue, Script rest) {
    var place = caller.queueing();
    if (place == null || !queue.has("url")) {
      return Mono.empty();
    }
    caller.listen(null);
    var extra = Map.of(
        "QueueSid", queueSid(place.queue()),
        "QueueTime", String.valueOf(waited(caller, place)),
        "DequeingCallSid", agent.id().value());
    return go(caller, rest.resolve(queue.get("url", "")), extra, Room.JOINING);
  }

  private static void bridge(SimulatedCall caller, SimulatedCall agent, Verb dial, Script rest) {
    if (caller.state() == LineState.ENDED) {
      return;
    }
    caller.join(agent);
    agent.join(caller);
    agent.endsWith(new SimulatedCall.Ending(dial, rest));
    caller.become(LineState.BRIDGED);
    agent.become(LineState.BRIDGED);
  }

  /** Ends a leg: the other end goes on with what its application says, the queue hears of it, and so does the status hook. */
  Mono<Void> hangUp(SimulatedCall call) {
    if (call.state() == LineState.ENDED) {
      return Mono.empty();
    }
    var unanswered = call.state() == LineState.RINGING;
    call.become(LineState.ENDED);
    call.listen(null);
    var other = call.other();
    return left(call)
        .then(Mono.defer(() -> other == null ? Mono.empty() : alone(other)))
        .then(webhooks.ended(call, unanswered ? "canceled" : "completed"));
  }

  private Mono<Void> left(SimulatedCall call) {
    var ending = call.ending();
    var talked = call.other() != null;
    var queue = leave(call, talked ? "bridged" : "hangup");
    return ending == null || !ending.dial().has("action")
        ? queue
        : queue.then(tell(call, ending.rest().resolve(ending.dial().get("action", "")), dialled()));
  }

  /** The one who stays on the line. */
  private Mono<Void> alone(SimulatedCall call) {
    call.join(null);
    if (call.state() == LineState.ENDED) {
      return Mono.empty();
    }
    call.become(LineState.BUSY);
    var ending = call.ending();
    call.endsWith(null);
    return ending == null
        ? leave(call, "bridged")
        : next(call, ending.dial(), dialled(), ending.rest());
  }

  /** The number a call was forwarded to has hung up. */
  Mono<Void> farEndGone(SimulatedCall call) {
    return call.state() == LineState.FORWARDED ? alone(call) : Mono.empty();
  }

  private static Map<String, String> dialled() {
    return Map.of("DialCallStatus", "completed", "DialBridged", "true", "DialCallDuration", "1");
  }
}
