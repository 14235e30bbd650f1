package usher.bot.selfhelp.actions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Words;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.Action.Call;
import usher.bot.selfhelp.Action.Repeat;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.Mailbox;
import usher.bot.selfhelp.Register;
import usher.bot.selfhelp.ShortMemory;
import usher.bot.selfhelp.actions.OneTimeCodes.Verdict;
import usher.bot.validation.directory.Directory;

/** A new mobile number. Whoever wants it has proved with a code to the address known before who they are, and proves with a code to the new number that it is
 *  theirs; the old number is told. */
public final class MobileNumbers {
  private static final String MOBILE = "mobile";
  private static final Duration PROOF_LIFE = Duration.ofMinutes(10);

  private final OneTimeCodes codes;
  private final ShortMemory memory;
  private final Register register;
  private final Directory directory;
  private final Mailbox mailbox;
  private final OpenRecord record;

  public MobileNumbers(
      OneTimeCodes codes,
      ShortMemory memory,
      Register register,
      Directory directory,
      Mailbox mailbox,
      OpenRecord record) {
    this.codes = codes;
    this.memory = memory;
    this.register = register;
    this.directory = directory;
    this.mailbox = mailbox;
    this.record = record;
  }

  public List<Action> actions() {
    return List.of(
        Deed.forProved("send-mobile-code", Repeat.SAFE, Assurance.CODE, (call, _) -> send(call)),
        Deed.forProved("check-mobile-code", Repeat.SAFE, Assurance.CODE, (call, _) -> check(call)),
        Deed.forProved("change-mobile", Repeat.BY_KEY, Assurance.CODE, this::change));
  }

  private Mono<ActionOutcome> send(Call call) {
    var mobile = Deed.argument(call, MOBILE);
    return codes
        .issue(purpose(call))
        .flatMap(code -> mailbox.text(
            mobile,
            Deed.key(call) + "/" + code.hashCode(),
            Words.of("text-code", "code", code),
            call.soFar().contact().language()))
        .thenReturn(ActionOutcome.Done.with(Map.of()));
  }

  /** Gives back {@code verdict}: right, wrong, or used-up when no try is left. A secret that was lost with its node is wrong, unless it was found right. */
  private Mono<ActionOutcome> check(Call call) {
    var secret = call.secret();
    var verdict = secret == null
        ? codes
            .wasRight(purpose(call), call.key())
            .map(right -> right ? Verdict.RIGHT : Verdict.WRONG)
        : codes.check(purpose(call), call.key(), secret.value());
    return verdict.flatMap(found -> switch (found) {
      case RIGHT -> memory.put(proof(call), "right", PROOF_LIFE).thenReturn(verdict("right"));
      case WRONG -> Mono.just(verdict("wrong"));
      case GONE -> Mono.just(verdict("used-up"));
    });
  }

  private static ActionOutcome verdict(String verdict) {
    return ActionOutcome.Done.with(Map.of("verdict", verdict));
  }

  private Mono<ActionOutcome> change(Call call, PersonId person) {
    return memory
        .get(proof(call))
        .flatMap(_ -> changed(call, person))
        .defaultIfEmpty(new ActionOutcome.Refused("the new number was not proved"));
  }

  private Mono<ActionOutcome> changed(Call call, PersonId person) {
    return register
        .change(person, MOBILE, Deed.argument(call, MOBILE), Deed.key(call))
        .flatMap(before -> before.isEmpty() ? ofDirectory(person) : Mono.just(before))
        .flatMap(old -> tell(call, person, old))
        .then(record.number(call))
        .map(number -> record.opened(call, number, OpenRecord.RESOLVED, Map.of()));
  }

  /** Never empty. */
  private Mono<String> ofDirectory(PersonId person) {
    return directory
        .find(person)
        .map(found -> found.map(one -> one.reach().mobile()).orElse(""));
  }

  /** Who has no old number is told by mail. Gives back where it went. */
  private Mono<String> tell(Call call, PersonId person, String old) {
    var words = Words.of("text-number-changed");
    var language = call.soFar().contact().language();
    var key = Deed.key(call) + "/old";
    var told = old.isEmpty()
        ? mailbox.send(person, key, words, language)
        : mailbox.text(old, key, words, language);
    return told.thenReturn(old);
  }

  /** The number is part of it: a code for another one proves nothing. */
  private static String purpose(Call call) {
    return SendCode.purpose(call) + ":" + Deed.argument(call, MOBILE);
  }

  private static String proof(Call call) {
    return "usher:proved-mobile:" + purpose(call);
  }
}
