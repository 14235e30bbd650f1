package usher.ivr.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.ivr.simulator.Heard;
import usher.ivr.simulator.LineState;
import usher.ivr.simulator.SimulatedCall;
import usher.ivr.simulator.SimulatedCall.Direction;
import usher.ivr.simulator.SimulatedProvider;

/** What the page shows: the newest call of each line, null before the first. */
record PhoneView(@Nullable Line caller, @Nullable Line agent) {

  /**
   * One line.
   *
   * @param keys how many the open question takes at most, 0 when it takes none
   * @param pause seconds after a key, after which no further one is waited for
   */
  record Line(
      String id,
      LineState state,
      String from,
      String to,
      List<Heard> heard,
      int keys,
      int pause,
      boolean speech,
      String twiml,
      List<String> problems) {

    static Line of(SimulatedCall call) {
      return new Line(
          call.id().value(),
          call.state(),
          call.from(),
          call.to(),
          call.heard(),
          call.keys().orElse(0),
          call.pause(),
          call.takesSpeech(),
          call.twiml(),
          call.problems());
    }
  }

  static PhoneView of(SimulatedProvider provider) {
    return new PhoneView(line(provider, Direction.INBOUND), line(provider, Direction.OUTBOUND));
  }

  private static @Nullable Line line(SimulatedProvider provider, Direction direction) {
    var call = newest(provider, direction);
    return call == null ? null : Line.of(call);
  }

  static @Nullable SimulatedCall newest(SimulatedProvider provider, Direction direction) {
    return provider.calls().reversed().stream()
        .filter(call -> call.direction() == direction)
        .findFirst()
        .orElse(null);
  }
}
