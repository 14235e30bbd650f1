package usher.bot.selfhelp.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Laptops on loan, of each site so many as its stock has. The record stays open until the laptop is back. */
public final class Loans {
  private static final String LAPTOP = "laptop";

  private final Reservations reservations;
  private final Bookings.Held stock;
  private final OpenRecord record;

  public Loans(Reservations reservations, Bookings.Held stock, OpenRecord record) {
    this.reservations = reservations;
    this.stock = stock;
    this.record = record;
  }

  public List<Action> actions() {
    return List.of(
        Deed.forProved("my-loans", Repeat.SAFE, Assurance.PIN, (_, person) -> mine(person)),
        Deed.forProved("lend-laptop", Repeat.BY_KEY, Assurance.PIN, this::lend));
  }

  /** Gives back {@code count}; of the first loan {@code where} and {@code number}. */
  private Mono<ActionOutcome> mine(PersonId person) {
    return reservations.of(person, LAPTOP).map(Loans::shown);
  }

  private static ActionOutcome shown(List<Reservation> loans) {
    var values = new LinkedHashMap<String, String>();
    values.put("count", Integer.toString(loans.size()));
    loans.stream().findFirst().ifPresent(first -> {
      values.put("where", "@site/" + first.place().at());
      values.put("number", first.number());
    });
    return ActionOutcome.Done.with(values);
  }

  private Mono<ActionOutcome> lend(Call call, PersonId person) {
    var site = Deed.argument(call, "site");
    return record
        .number(call)
        .flatMap(number -> reservations.reserve(
            Deed.key(call),
            new Reservation(number.toString(), person, new Place(LAPTOP, site, "")),
            stock.of(LAPTOP, site)))
        .map(lent ->
            lent.map(one -> opened(call, one)).orElseGet(() -> new ActionOutcome.Refused("full")));
  }

  private ActionOutcome opened(Call call, Reservation loan) {
    var number = RecordNumber.read(loan.number()).orElseThrow();
    return record.opened(call, number, "open", Map.of());
  }
}
