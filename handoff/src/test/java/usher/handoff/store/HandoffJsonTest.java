package usher.handoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static usher.handoff.twin.Samples.NOON;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import usher.handoff.AgentId;
import usher.handoff.Disposition;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffReason;
import usher.handoff.HandoffState;
import usher.handoff.WrapUp;
import usher.handoff.context.Course;
import usher.handoff.context.Handling;
import usher.handoff.twin.Samples;

final class HandoffJsonTest {
  private static final AgentId LIN = new AgentId("lin");
  private static final Handoff WAITING = Samples.waiting("h1");

  static Stream<Handoff> handoffs() {
    return Stream.of(
        WAITING,
        WAITING.now(new HandoffState.Waiting(true)),
        WAITING.now(new HandoffState.WithAgent(LIN, NOON)),
        WAITING.now(new HandoffState.WrappingUp(LIN, NOON)),
        WAITING.now(new HandoffState.Closed(Disposition.SOLVED, NOON)));
  }

  static Stream<HandoffEvent> events() {
    var wrapUp = new WrapUp(
        Disposition.FORWARDED, new WrapUp.Verdict.Corrected("vpn-broken"), "to the network team");
    return Stream.of(
        new HandoffEvent.Opened(HandoffReason.CRISIS, WAITING.place()),
        new HandoffEvent.Joined(LIN),
        new HandoffEvent.Spoke(LIN, "你好"),
        new HandoffEvent.Released(LIN),
        new HandoffEvent.Returned(LIN, "sent a code"),
        new HandoffEvent.WrappedUp(LIN, wrapUp, true),
        new HandoffEvent.Abandoned(),
        new HandoffEvent.Vanished(LIN));
  }

  @ParameterizedTest
  @MethodSource("handoffs")
  void readsEveryHandoffItWrites(Handoff handoff) {
    assertThat(HandoffJson.handoff(HandoffJson.write(handoff))).isEqualTo(handoff);
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsEveryEventItWrites(HandoffEvent event) {
    assertThat(HandoffJson.event(HandoffJson.write(event))).isEqualTo(event);
  }

  @Test
  void readsTheContextPackageItWrites() {
    var context = Samples.context(WAITING.occasion(), NOON);

    assertThat(HandoffJson.context(HandoffJson.write(context))).isEqualTo(context);
  }

  @Test
  void writesNamesThatDoNotDependOnClasses() {
    assertThat(HandoffJson.write(WAITING.now(new HandoffState.WithAgent(LIN, NOON))))
        .contains("\"is\":\"with-agent\"", "\"id\":\"h1\"", "\"since\":\"2026-11-23T12:00:00Z\"")
        .doesNotContain("usher.handoff", "owner", "holder");
  }

  @Test
  void readsOlderTextWithoutAListAndNewerTextWithMore() {
    var older = HandoffJson.write(Samples.context(WAITING.occasion(), NOON))
        .replaceAll("\"promises\":\\[.*?\\]", "\"more\":1");

    assertThat(HandoffJson.context(older).course().promises()).isEqualTo(Course.CALM.promises());
  }

  @Test
  void readsOlderTextThatDoesNotSayHowItIsHandled() {
    var older = HandoffJson.write(Samples.context(WAITING.occasion(), NOON))
        .replaceAll(",\"handling\":.*}$", "}");

    assertThat(HandoffJson.context(older).handling()).isEqualTo(Handling.NONE);
  }

  @Test
  void saysWhatCannotBeRead() {
    assertThatThrownBy(() -> HandoffJson.handoff("{"))
        .isInstanceOf(HandoffException.class)
        .hasMessageContaining("Handoff");
  }
}
