package usher.bot.selfhelp.actions;

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

/** Whether somebody's account is locked, and unlocking it. An account that has ended is opened by nobody here. */
public final class AccountLock {
  private static final String ACCOUNT = "account";

  private final Register register;
  private final Directory directory;
  private final OpenRecord record;

  public AccountLock(Register register, Directory directory, OpenRecord record) {
    this.register = register;
    this.directory = directory;
    this.record = record;
  }

  public List<Action> actions() {
    return List.of(
        Deed.forProved(
            "account-state",
            Repeat.SAFE,
            Assurance.PIN,
            (_, person) ->
                state(person).map(state -> ActionOutcome.Done.with(Map.of("state", state)))),
        Deed.forProved("unlock-account", Repeat.BY_KEY, Assurance.CODE, this::unlock));
  }

  /** Never empty: open, locked or ended. */
  private Mono<String> state(PersonId person) {
    return register
        .get(person, ACCOUNT)
        .switchIfEmpty(directory
            .find(person)
            .map(found -> found
                .map(Person::standing)
                .map(Person.Standing::account)
                .filter(state -> !state.isEmpty())
                .orElse("open")));
  }

  private Mono<ActionOutcome> unlock(Call call, PersonId person) {
    return state(person)
        .flatMap(state -> state.equals("ended")
            ? Mono.just(new ActionOutcome.Refused("ended"))
            : register
                .change(person, ACCOUNT, "open", Deed.key(call))
                .then(record.number(call))
                .map(number -> record.opened(call, number, OpenRecord.RESOLVED, Map.of())));
  }
}
