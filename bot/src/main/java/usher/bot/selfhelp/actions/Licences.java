package usher.bot.selfhelp.actions;

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
import usher.bot.validation.directory.Software;

/** Seats of licensed titles, one per person. For some titles somebody has to agree first: then a record waits, and no seat is taken. */
public final class Licences {
  private static final String SEAT = "software";

  private final Software software;
  private final Reservations reservations;
  private final OpenRecord record;

  public Licences(Software software, Reservations reservations, OpenRecord record) {
    this.software = software;
    this.reservations = reservations;
    this.record = record;
  }

  public List<Action> actions() {
    return List.of(
        Deed.forProved(
            "software-terms",
            Repeat.SAFE,
            Assurance.PIN,
            (call, person) ->
                terms(call, person).map(terms -> ActionOutcome.Done.with(Map.of("terms", terms)))),
        Deed.forProved("request-software", Repeat.BY_KEY, Assurance.PIN, this::request));
  }

  /** Never empty: not-for-you, owned, approval, full or free. */
  private Mono<String> terms(Call call, PersonId person) {
    var title = title(call);
    if (title.isEmpty() || !title.get().isFor(call.soFar().who().groups())) {
      return Mono.just("not-for-you");
    }
    return reservations
        .of(person, SEAT)
        .flatMap(mine -> mine.stream().anyMatch(one -> one.place().equals(place(call)))
            ? Mono.just("owned")
            : left(call, title.get()));
  }

  private Mono<String> left(Call call, Software.Title title) {
    return title.approval()
        ? Mono.just("approval")
        : reservations.taken(place(call)).map(taken -> taken < title.seats() ? "free" : "full");
  }

  private Mono<ActionOutcome> request(Call call, PersonId person) {
    return title(call)
        .filter(title -> title.isFor(call.soFar().who().groups()))
        .map(title -> title.approval() ? asked(call) : taken(call, person, title))
        .orElseGet(() -> Mono.just(new ActionOutcome.Refused("not-for-you")));
  }

  private Mono<ActionOutcome> asked(Call call) {
    return record.number(call).map(number -> record.opened(call, number, "open", Map.of()));
  }

  private Mono<ActionOutcome> taken(Call call, PersonId person, Software.Title title) {
    return record
        .number(call)
        .flatMap(number -> reservations.reserve(
            Deed.key(call), new Reservation(number.toString(), person, place(call)), title.seats()))
        .map(seat ->
            seat.map(one -> opened(call, one)).orElseGet(() -> new ActionOutcome.Refused("full")));
  }

  private ActionOutcome opened(Call call, Reservation seat) {
    var number = RecordNumber.read(seat.number()).orElseThrow();
    return record.opened(call, number, OpenRecord.RESOLVED, Map.of());
  }

  private Optional<Software.Title> title(Call call) {
    return software.find(Deed.argument(call, "title"));
  }

  private static Place place(Call call) {
    return new Place(SEAT, Deed.argument(call, "title"), "");
  }
}
