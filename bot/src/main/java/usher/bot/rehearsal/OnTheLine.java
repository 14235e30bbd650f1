package usher.bot.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.ivr.simulator.Heard.Speaker;
import usher.ivr.simulator.LineState;
import usher.ivr.simulator.SimulatedCall;

/** A caller on the line, and the agent's phone when it rings. */
final class OnTheLine {
  private static final double CLEAR = 0.9;

  private final Phone phone;
  private final SimulatedCall call;
  private final String pepper;
  private int listened;
  private @Nullable SimulatedCall agents;

  /** @param pepper that the conversations of calls are named with */
  OnTheLine(Phone phone, String from, String pepper) {
    this.phone = phone;
    this.pepper = pepper;
    this.call = phone.call(from);
  }

  ConversationId conversation() {
    return ConversationId.derived(call.id().value(), pepper);
  }

  /** Keys, one after the other, a pound key included. */
  void keys(String keys) {
    done(call.press(keys));
  }

  void says(String words) {
    done(call.say(words, CLEAR));
  }

  void silence() {
    done(call.silence());
  }

  void hangUp() {
    if (call.state() != LineState.ENDED) {
      done(call.hangUp());
    }
  }

  /** Something said by the desk, or by the other end, with these words; not before what was heard last. */
  void hears(String wanted) {
    var found = Await.until(() -> heardNow(wanted), new LinkedBlockingQueue<>());
    Difference.unless(found.isPresent(), "the caller never heard: " + wanted);
    Difference.unlessEqual("what the provider complains of", call.problems(), List.of());
  }

  /** The line's state, once it is so. */
  void is(String state) {
    var wanted = LineState.valueOf(state.toUpperCase(Locale.ROOT));
    var found = Await.until(
        () -> Optional.of(call.state()).filter(wanted::equals), new LinkedBlockingQueue<>());
    Difference.unless(found.isPresent(), "the line is " + call.state());
  }

  /** @param rings where the agent is called */
  void agentPhone(Scenario.Line line, String rings) {
    if (line.has("hears")) {
      Difference.unlessContainsAnyCase("whisper", agents().spoken(), line.text("hears"));
      return;
    }
    switch (line.text()) {
      case "answers" -> {
        agents =
            phone.ringingAt(rings).orElseThrow(() -> new Difference("no phone rings at " + rings));
        done(agents().answer());
      }
      case "hangs up" -> done(agents().hangUp());
      default -> throw new IllegalArgumentException("no such act: " + line.text());
    }
  }

  /** For whoever reads why a scenario failed. */
  String told() {
    return call.state() + "\n"
        + call.heard().stream()
            .map(line -> line.from() + ": " + line.text())
            .collect(Collectors.joining("\n"))
        + "\n" + call.problems();
  }

  private Optional<String> heardNow(String wanted) {
    var all = call.heard();
    for (var i = listened; i < all.size(); i++) {
      if (all.get(i).from() != Speaker.SELF && Play.fits(all.get(i).text(), wanted)) {
        listened = i;
        return Optional.of(all.get(i).text());
      }
    }
    return Optional.empty();
  }

  private SimulatedCall agents() {
    return Optional.ofNullable(agents)
        .orElseThrow(() -> new Difference("the agent's phone has not been answered"));
  }

  private static void done(Mono<SimulatedCall> act) {
    act.toFuture().join();
  }
}
