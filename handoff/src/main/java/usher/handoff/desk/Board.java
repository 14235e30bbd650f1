package usher.handoff.desk;

import java.util.List;
import usher.handoff.Handoff;

/** What lies before an agent.
 *  @param waiting of the agent's queues, next one first
 *  @param mine on the agent's own desk, oldest first
 *  @param promised of the agent's queues, or taken by the agent: those first that are due first */
public record Board(List<Handoff> waiting, List<Handoff> mine, List<Handoff> promised) {
  public Board {
    waiting = List.copyOf(waiting);
    mine = List.copyOf(mine);
    promised = List.copyOf(promised);
  }
}
