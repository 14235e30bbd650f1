package usher.bot.selfhelp.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.PersonId;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.Action.Call;
import usher.bot.selfhelp.Action.Repeat;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.Register;
import usher.bot.validation.directory.Directory;
import usher.bot.validation.directory.Person;

/** Membership of the car club: its level, changed from the first of the next month; its end, at the end of this month, and until then to be taken back. */
public final class Memberships {
  private static final String LEVEL = "level";
  private static final String ENDS = "ends";
  private static final String NONE = "none";

  private final Register register;
  private final Directory directory;
  private final OpenRecord record;
  private final Clock clock;

  /** @param clock in the time zone of the desk */
  public Memberships(Register register, Directory directory, OpenRecord record, Clock clock) {
    this.register = register;
    this.directory = directory;
    this.record = record;
    this.clock = clock;
  }

  public List<Action> actions() {
    return List.of(
        Deed.forProved("my-membership", Repeat.SAFE, Assurance.PIN, (_, person) -> mine(person)),
        Deed.forProved(
            "change-level",
            Repeat.BY_KEY,
            Assurance.PIN,
            (call, person) -> change(call, person, Deed.argument(call, LEVEL))),
        Deed.forProved(
            "pause-membership",
            Repeat.BY_KEY,
            Assurance.PIN,
            (call, person) -> change(call, person, "pause")),
        Deed.forProved("end-membership", Repeat.BY_KEY, Assurance.PIN, this::end));
  }

  /** Gives back {@code current} (none for who is no member), its {@code name}, {@code from}: the next first of a month, {@code until}: the last day of this
   *  one, and {@code ends}, when an end is agreed. */
  private Mono<ActionOutcome> mine(PersonId person) {
    return level(person).zipWith(register.get(person, ENDS).defaultIfEmpty(""), this::shown);
  }

  private Mono<String> level(PersonId person) {
    return register
        .get(person, LEVEL)
        .switchIfEmpty(directory
            .find(person)
            .map(found -> found
                .map(Person::standing)
                .map(Person.Standing::level)
                .filter(level -> !level.isEmpty())
                .orElse(NONE)));
  }

  private ActionOutcome shown(String level, String ends) {
    var today = LocalDate.now(clock);
    var over = !ends.isEmpty() && LocalDate.parse(ends).isBefore(today);
    var values = new LinkedHashMap<String, String>();
    values.put("current", over ? NONE : level);
    values.put("name", "@text/level-" + (over ? NONE : level));
    values.put("from", "@date/" + today.with(TemporalAdjusters.firstDayOfNextMonth()));
    values.put("until", "@date/" + lastDay());
    if (!ends.isEmpty()) {
      values.put(ENDS, "@date/" + ends);
    }
    return ActionOutcome.Done.with(values);
  }

  /** Whoever chooses a level stays. */
  private Mono<ActionOutcome> change(Call call, PersonId person, String level) {
    return register
        .change(person, LEVEL, level, Deed.key(call))
        .then(register.change(person, ENDS, "", Deed.key(call)))
        .then(recorded(call));
  }

  private Mono<ActionOutcome> end(Call call, PersonId person) {
    return register.change(person, ENDS, lastDay().toString(), Deed.key(call)).then(recorded(call));
  }

  private Mono<ActionOutcome> recorded(Call call) {
    return record
        .number(call)
        .map(number -> record.opened(call, number, OpenRecord.RESOLVED, Map.of()));
  }

  private LocalDate lastDay() {
    return LocalDate.now(clock).with(TemporalAdjusters.lastDayOfMonth());
  }
}
