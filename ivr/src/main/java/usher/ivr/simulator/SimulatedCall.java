package usher.ivr.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.ivr.CallId;

/** One leg of a call, held by a person in a test or on the phone page. Safe to look at from any thread. */
public final class SimulatedCall {
  private static final int USUAL_PAUSE = 5;

  private final SimulatedProvider provider;
  private final CallId id;
  private final String from;
  private final String to;
  private final Direction direction;
  private final Hooks hooks;
  private final List<Heard> heard = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private LineState state;
  private String twiml = "";
  private Duration elapsed = Duration.ZERO;
  private int redirects;
  private @Nullable Listening listening;
  private @Nullable Queueing queueing;
  private @Nullable SimulatedCall other;
  private @Nullable Ending ending;

  SimulatedCall(
      SimulatedProvider provider,
      CallId id,
      String from,
      String to,
      Direction direction,
      Hooks hooks) {
    this.provider = provider;
    this.id = id;
    this.from = from;
    this.to = to;
    this.direction = direction;
    this.hooks = hooks;
    this.state = direction == Direction.OUTBOUND ? LineState.RINGING : LineState.BUSY;
  }

  /** Who made the call: the person, or the application. */
  public enum Direction {
    INBOUND("inbound"),
    OUTBOUND("outbound-api");

    private final String wire;

    Direction(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }

  public CallId id() {
    return id;
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  public Direction direction() {
    return direction;
  }

  Hooks hooks() {
    return hooks;
  }

  public synchronized LineState state() {
    return state;
  }

  /** Everything heard so far, in order. */
  public synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** All the system has said, one utterance a line. */
  public synchronized String spoken() {
    return heard.stream()
        .filter(line -> line.from() == Heard.Speaker.SYSTEM)
        .map(Heard::text)
        .collect(Collectors.joining("\n"));
  }

  /** The last document as it came; empty before the first. */
  public synchronized String twiml() {
    return twiml;
  }

  /** What the provider would have logged against the application. */
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** Time that has passed on the line itself. */
  public synchronized Duration elapsed() {
    return elapsed;
  }

  /** Keys the open question takes; empty when it takes none. */
  public synchronized Optional<Integer> keys() {
    return Optional.ofNullable(listening).filter(Listening::takesKeys).map(Listening::numDigits);
  }

  /** Seconds that the open question waits for a word, or for a further key; the provider's usual time when it does not say. */
  public synchronized int pause() {
    return listening == null ? USUAL_PAUSE : listening.verb().number("timeout", USUAL_PAUSE);
  }

  /** True when the open question takes speech. */
  public synchronized boolean takesSpeech() {
    return listening != null && listening.takesSpeech();
  }

  /** Takes the ringing phone. Every action gives this call when all that follows from it has been done. */
  public Mono<SimulatedCall> answer() {
    return provider.answer(this);
  }

  /** Keys pressed one after the other, a pound key included. */
  public Mono<SimulatedCall> press(String keys) {
    return provider.press(this, keys);
  }

  /**
   * Speech: to the application, to a recording, or to the person at the other end.
   *
   * @param confidence 0 to 1; null leaves it out, as some recognisers do
   */
  public Mono<SimulatedCall> say(String words, @Nullable Double confidence) {
    return provider.say(this, words, confidence);
  }

  /** Nothing, until the time of the question is over. */
  public Mono<SimulatedCall> silence() {
    return provider.silence(this);
  }

  /** Another round of the wait prompts of a queue. */
  public Mono<SimulatedCall> goOnWaiting() {
    return provider.goOnWaiting(this);
  }

  public Mono<SimulatedCall> hangUp() {
    return provider.hangUp(this);
  }

  synchronized void become(LineState next) {
    state = next;
  }

  synchronized void hear(Heard line) {
    heard.add(line);
    elapsed = elapsed.plusMillis(line.text().length() * 1000L / 15);
  }

  synchronized void pass(Duration time) {
    elapsed = elapsed.plus(time);
  }

  synchronized void got(String document) {
    twiml = document;
  }

  synchronized void problem(String text) {
    problems.add(text);
  }

  synchronized int oneMoreRedirect() {
    return ++redirects;
  }

  synchronized void interacted() {
    redirects = 0;
  }

  synchronized void listen(@Nullable Listening question) {
    listening = question;
  }

  synchronized @Nullable Listening listening() {
    return listening;
  }

  synchronized void queue(@Nullable Queueing place) {
    queueing = place;
  }

  synchronized @Nullable Queueing queueing() {
    return queueing;
  }

  synchronized void join(@Nullable SimulatedCall end) {
    other = end;
  }

  synchronized @Nullable SimulatedCall other() {
    return other;
  }

  synchronized void endsWith(@Nullable Ending what) {
    ending = what;
  }

  synchronized @Nullable Ending ending() {
    return ending;
  }

  /** An open Gather or Record. */
  record Listening(Verb verb, Script rest) {
    boolean takesKeys() {
      return verb.get("input", "dtmf").contains("dtmf");
    }

    boolean takesSpeech() {
      return verb.get("input", "dtmf").contains("speech");
    }

    int numDigits() {
      return verb.number("numDigits", 32);
    }
  }

  /** A stay in a queue. */
  record Queueing(String queue, Verb enqueue, Script rest, Duration since) {}

  /** What the application wants to be told when the other side of a dialled call is gone. */
  record Ending(Verb dial, Script rest) {}
}
