package usher.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.IT;
import static usher.handoff.twin.Samples.LIN;
import static usher.handoff.twin.Samples.NOON;
import static usher.handoff.twin.Samples.TOM;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import usher.handoff.Agent;
import usher.handoff.Availability;
import usher.handoff.HandoffReason;
import usher.handoff.Presence;
import usher.handoff.QueueId;
import usher.handoff.queue.OpeningHours.Span;

final class RoutingTest {
  private static final Instant EVENING = Instant.parse("2026-11-23T19:00:00Z");
  private static final Map<DayOfWeek, List<Span>> MONDAYS =
      Map.of(DayOfWeek.MONDAY, List.of(new Span(LocalTime.of(8, 0), LocalTime.of(17, 0))));
  private static final OpeningHours HOURS = new OpeningHours(ZoneId.of("UTC"), MONDAYS, Set.of());
  private static final List<Agent> AGENTS = List.of(LIN, TOM);

  private final Routing routing =
      new Routing(List.of(new Team(IT, Map.of("en", "Campus IT"), HOURS)));

  @Test
  void findsATeamWithSomebodyWhoSpeaksTheLanguage() {
    var routed =
        routing.route(wanted("zh"), AGENTS, List.of(ready(LIN, NOON), ready(TOM, NOON)), NOON);

    assertThat(routed)
        .isEqualTo(new Routed.Open(IT, 2, true, "queue campus-it: 2 ready, 1 speaking zh"));
  }

  @Test
  void saysWhenNobodySpeaksTheLanguage() {
    var routed = routing.route(wanted("zh"), AGENTS, List.of(ready(TOM, NOON)), NOON);

    assertThat(routed)
        .isEqualTo(new Routed.Open(IT, 1, false, "queue campus-it: 1 ready, 0 speaking zh"));
  }

  @Test
  void saysWhenNobodyIsThere() {
    var away = new Presence(LIN.id(), Availability.AWAY, NOON);
    var gone = ready(TOM, NOON.minusSeconds(60));

    assertThat(routing.route(wanted("en"), AGENTS, List.of(away, gone), NOON))
        .isInstanceOf(Routed.NobodyThere.class);
  }

  @Test
  void saysWhenTheTeamIsClosedAndWhenItOpens() {
    var routed = routing.route(wanted("en"), AGENTS, List.of(ready(LIN, EVENING)), EVENING);

    var monday = Optional.of(Instant.parse("2026-11-30T08:00:00Z"));
    assertThat(routed)
        .isEqualTo(new Routed.Closed(IT, monday, "outside the opening hours of campus-it"));
  }

  @Test
  void letsACrisisThroughAfterHoursWhenSomebodyIsThere() {
    var crisis = new Wanted(IT, "en", HandoffReason.CRISIS);

    assertThat(routing.route(crisis, AGENTS, List.of(ready(LIN, EVENING)), EVENING))
        .isInstanceOf(Routed.Open.class);
    assertThat(routing.route(crisis, AGENTS, List.of(), EVENING)).isInstanceOf(Routed.Closed.class);
  }

  @Test
  void saysWhenThereIsNoSuchQueue() {
    var nowhere = new Wanted(new QueueId("nowhere"), "en", HandoffReason.ASKED);

    assertThat(routing.route(nowhere, AGENTS, List.of(), NOON))
        .isInstanceOf(Routed.NoSuchQueue.class);
  }

  private static Wanted wanted(String language) {
    return new Wanted(IT, language, HandoffReason.ASKED);
  }

  private static Presence ready(Agent agent, Instant seen) {
    return new Presence(agent.id(), Availability.READY, seen);
  }
}
