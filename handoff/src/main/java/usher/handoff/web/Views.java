package usher.handoff.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.Availability;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.Line;
import usher.handoff.Occasion;
import usher.handoff.Place;
import usher.handoff.Promise;
import usher.handoff.QueueId;
import usher.handoff.Speaker;
import usher.handoff.context.ContextPackage;
import usher.handoff.desk.Board;

/** What the page gets. The conversation's own id is not among it. */
final class Views {
  private Views() {}

  record Me(AgentId id, String name, Set<QueueId> queues, int capacity, Availability availability) {
    static Me of(Agent agent, Availability availability) {
      return new Me(agent.id(), agent.name(), agent.queues(), agent.capacity(), availability);
    }
  }

  /** @param now the server's time, so that waiting times tick rightly on any clock */
  record BoardView(Instant now, List<Row> waiting, List<Row> mine, List<Row> promised) {
    static BoardView of(Board board, Instant now) {
      return new BoardView(now, rows(board.waiting()), rows(board.mine()), rows(board.promised()));
    }

    private static List<Row> rows(List<Handoff> handoffs) {
      return handoffs.stream().map(Row::of).toList();
    }
  }

  /** @param first goes before the others of its priority, because its agent was lost */
  record Row(
      HandoffId id,
      Occasion occasion,
      Place place,
      State state,
      boolean first,
      Optional<AgentId> holder,
      Optional<Promise> promise) {
    static Row of(Handoff handoff) {
      var first = handoff.state().equals(new HandoffState.Waiting(true));
      return new Row(
          handoff.id(),
          handoff.occasion(),
          handoff.place(),
          State.of(handoff.state()),
          first,
          handoff.holder(),
          handoff.promise());
    }
  }

  enum State {
    WAITING,
    WITH_AGENT,
    WRAPPING_UP,
    PROMISED,
    ANSWERING,
    CLOSED;

    static State of(HandoffState state) {
      return switch (state) {
        case HandoffState.Waiting _ -> WAITING;
        case HandoffState.WithAgent _ -> WITH_AGENT;
        case HandoffState.WrappingUp _ -> WRAPPING_UP;
        case HandoffState.Promised _ -> PROMISED;
        case HandoffState.Answering _ -> ANSWERING;
        case HandoffState.Closed _ -> CLOSED;
      };
    }
  }

  record Detail(Row handoff, ContextPackage context, List<LineView> lines) {}

  /** What is new about a handoff: whose it is now, and the lines since.
   *  @param lines empty for those who may not read them (any more) */
  record News(State state, Optional<AgentId> holder, List<LineView> lines) {
    static News of(Handoff handoff, List<LineView> lines) {
      return new News(State.of(handoff.state()), handoff.holder(), lines);
    }

    static News elsewhere(State state, Optional<AgentId> holder) {
      return new News(state, holder, List.of());
    }
  }

  /** @param who {@code user}, {@code bot} or {@code agent} */
  record LineView(String mark, String who, Optional<AgentId> agent, String text, Instant at) {
    static LineView of(Line line) {
      return switch (line.speaker()) {
        case Speaker.User _ ->
          new LineView(line.mark(), "user", Optional.empty(), line.text(), line.at());
        case Speaker.Bot _ ->
          new LineView(line.mark(), "bot", Optional.empty(), line.text(), line.at());
        case Speaker.Person person ->
          new LineView(line.mark(), "agent", Optional.of(person.agent()), line.text(), line.at());
      };
    }
  }
}
