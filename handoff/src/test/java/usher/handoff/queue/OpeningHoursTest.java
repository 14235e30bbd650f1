package usher.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import usher.handoff.queue.OpeningHours.Span;

final class OpeningHoursTest {
  private static final Span MORNING = new Span(LocalTime.of(8, 0), LocalTime.NOON);
  private static final Span AFTERNOON = new Span(LocalTime.of(13, 0), LocalTime.of(17, 0));
  private static final OpeningHours SHANGHAI = new OpeningHours(
      ZoneId.of("Asia/Shanghai"),
      Map.of(DayOfWeek.MONDAY, List.of(AFTERNOON, MORNING), DayOfWeek.TUESDAY, List.of(MORNING)),
      Set.of(LocalDate.of(2026, 11, 24)));

  @Test
  void readsTheClockOfTheTeam() {
    assertThat(SHANGHAI.openAt(Instant.parse("2026-11-23T00:00:00Z"))).isTrue();
    assertThat(SHANGHAI.openAt(Instant.parse("2026-11-22T23:59:59Z"))).isFalse();
  }

  @Test
  void closesWhenTheHourHasCome() {
    assertThat(SHANGHAI.openAt(Instant.parse("2026-11-23T08:59:59Z"))).isTrue();
    assertThat(SHANGHAI.openAt(Instant.parse("2026-11-23T09:00:00Z"))).isFalse();
  }

  @Test
  void closesForLunchAndTellsWhenItIsOver() {
    var lunch = Instant.parse("2026-11-23T04:30:00Z");

    assertThat(SHANGHAI.openAt(lunch)).isFalse();
    assertThat(SHANGHAI.nextOpening(lunch)).contains(Instant.parse("2026-11-23T05:00:00Z"));
  }

  @Test
  void skipsAHoliday() {
    var mondayEvening = Instant.parse("2026-11-23T12:00:00Z");

    assertThat(SHANGHAI.nextOpening(mondayEvening)).contains(Instant.parse("2026-11-30T00:00:00Z"));
  }

  @Test
  void knowsNoOpeningOfATeamThatNeverOpens() {
    var never = new OpeningHours(ZoneId.of("UTC"), Map.of(), Set.of());

    assertThat(never.nextOpening(Instant.EPOCH)).isEmpty();
  }

  @Test
  void isOpenAtEveryMinuteOfAlways() {
    assertThat(OpeningHours.always().openAt(Instant.parse("2026-12-25T23:59:59Z")))
        .isTrue();
  }

  @Test
  void opensAfterTheGapWhenTheClockSkipsTheHour() {
    var atHalfPastTwo =
        Map.of(DayOfWeek.SUNDAY, List.of(new Span(LocalTime.of(2, 30), LocalTime.of(10, 0))));
    var berlin = new OpeningHours(ZoneId.of("Europe/Berlin"), atHalfPastTwo, Set.of());

    assertThat(berlin.nextOpening(Instant.parse("2026-03-29T00:00:00Z")))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @Test
  void refusesHoursThatEndBeforeTheyBegin() {
    assertThatThrownBy(() -> new Span(LocalTime.of(22, 0), LocalTime.of(6, 0)))
        .hasMessageContaining("name both days");
  }
}
