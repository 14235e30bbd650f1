package usher.bot.selfhelp.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.PersonId;
import usher.bot.record.RecordNumber;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.Action.Call;
import usher.bot.selfhelp.Action.Repeat;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.Reservations;
import usher.bot.selfhelp.Reservations.Place;
import usher.bot.selfhelp.Reservations.Reservation;

/** Cars for whole days: booked, shown, moved, cancelled. A booking's number is that of its record. */
public final class Bookings {
  private static final String CAR = "car";
  private static final int MOST_SHOWN = 6;
  private static final int FREE_UNTIL_HOUR = 18;

  private final Reservations reservations;
  private final Held stock;
  private final OpenRecord record;
  private final Clock clock;

  /** Port: how many of an item a site has at all; 0 of what nobody has. */
  @FunctionalInterface
  public interface Held {
    int of(String item, String site);
  }

  /** @param clock in the time zone of the desk */
  public Bookings(Reservations reservations, Held stock, OpenRecord record, Clock clock) {
    this.reservations = reservations;
    this.stock = stock;
    this.record = record;
    this.clock = clock;
  }

  public List<Action> actions() {
    return List.of(
        Deed.forProved("book-car", Repeat.BY_KEY, Assurance.PIN, this::book),
        Deed.forProved("my-bookings", Repeat.SAFE, Assurance.PIN, (_, person) -> mine(person)),
        Deed.forProved("booking-terms", Repeat.SAFE, Assurance.PIN, this::terms),
        Deed.forProved("move-booking", Repeat.BY_KEY, Assurance.PIN, this::move),
        Deed.forProved("cancel-booking", Repeat.BY_KEY, Assurance.PIN, this::cancel));
  }

  private Mono<ActionOutcome> book(Call call, PersonId person) {
    var site = Deed.argument(call, "site");
    var place = new Place(CAR, site, Deed.argument(call, "date"));
    return record
        .number(call)
        .flatMap(number -> reservations.reserve(
            Deed.key(call), new Reservation(number.toString(), person, place), stock.of(CAR, site)))
        .map(reserved -> reserved.map(one -> booked(call, one)).orElseGet(Bookings::full));
  }

  private ActionOutcome booked(Call call, Reservation reservation) {
    var number = RecordNumber.read(reservation.number()).orElseThrow();
    return record.opened(call, number, OpenRecord.RESOLVED, Map.of());
  }

  private static ActionOutcome full() {
    return new ActionOutcome.Refused("full");
  }

  /** Gives back {@code count} and, the next ones first, a choice for each: its day and site; its number, too, when two look the same. */
  private Mono<ActionOutcome> mine(PersonId person) {
    return reservations
        .of(person, CAR)
        .map(all -> all.stream()
            .filter(one -> !one.place().day().isEmpty() && !day(one).isBefore(LocalDate.now(clock)))
            .limit(MOST_SHOWN)
            .toList())
        .map(Bookings::shown);
  }

  private static ActionOutcome shown(List<Reservation> next) {
    var values = new LinkedHashMap<String, String>();
    values.put("count", Integer.toString(next.size()));
    for (var one : next) {
      var alike =
          next.stream().filter(other -> other.place().equals(one.place())).count();
      var label =
          "@list/date/%s;site/%s".formatted(one.place().day(), one.place().at());
      values.put("choice." + one.number(), alike > 1 ? label + ";record/" + one.number() : label);
    }
    return ActionOutcome.Done.with(values);
  }

  /** Gives back {@code fee}: none, or half of the daily price from the evening before. */
  private Mono<ActionOutcome> terms(Call call, PersonId person) {
    return find(call, person)
        .map(found -> found
            .<ActionOutcome>map(
                one -> ActionOutcome.Done.with(Map.of("fee", isLate(one) ? "half" : "none")))
            .orElseGet(Bookings::gone));
  }

  private boolean isLate(Reservation reservation) {
    var freeUntil = day(reservation).minusDays(1).atTime(FREE_UNTIL_HOUR, 0);
    return LocalDateTime.now(clock).isAfter(freeUntil);
  }

  private Mono<ActionOutcome> move(Call call, PersonId person) {
    return find(call, person)
        .flatMap(found -> found
            .map(one -> move(call, one, Deed.argument(call, "date")))
            .orElseGet(() -> Mono.just(gone())));
  }

  private Mono<ActionOutcome> move(Call call, Reservation from, String day) {
    return reservations
        .move(Deed.key(call), from, day, stock.of(CAR, from.place().at()))
        .flatMap(
            ended -> ended(call, ended, Map.of("where", "@site/" + from.place().at())));
  }

  /** Not looked up before: asked again, it is gone already, and that was this very deed. */
  private Mono<ActionOutcome> cancel(Call call, PersonId person) {
    var booking = new Reservation(Deed.argument(call, "booking"), person, new Place(CAR, "", ""));
    return reservations
        .release(Deed.key(call), booking)
        .flatMap(ended -> ended(call, ended, Map.of()));
  }

  private Mono<ActionOutcome> ended(Call call, Reservations.Ended ended, Map<String, String> more) {
    return switch (ended) {
      case DONE ->
        record.number(call).map(number -> record.opened(call, number, OpenRecord.RESOLVED, more));
      case FULL -> Mono.just(full());
      case GONE -> Mono.just(gone());
    };
  }

  private static ActionOutcome gone() {
    return new ActionOutcome.Refused("gone");
  }

  private Mono<Optional<Reservation>> find(Call call, PersonId person) {
    return reservations
        .of(person, CAR)
        .map(all -> all.stream()
            .filter(one -> one.number().equals(Deed.argument(call, "booking")))
            .findFirst());
  }

  private static LocalDate day(Reservation reservation) {
    return LocalDate.parse(reservation.place().day());
  }
}
