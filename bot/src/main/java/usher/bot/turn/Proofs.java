package usher.bot.turn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Check;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.Move;
import usher.bot.conversation.PersonId;

import usher.bot.conversation.WhoEvent.CheckDone;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.conversation.WhoEvent.ProofFailed;
import usher.bot.conversation.Words;
import usher.bot.selfhelp.PinGate;
import usher.bot.selfhelp.Reservations;
import usher.bot.selfhelp.Reservations.Place;

import usher.bot.validation.directory.Directory;
import usher.bot.validation.directory.DirectoryAway;
import usher.bot.validation.directory.Person;

import usher.bot.validation.directory.Stock;

/** Asks the outside world who somebody is and whether a rule is met. What cannot be asked is unknown, never passed. */
final class Proofs {
  private final Directory directory;
  private final Stock stock;
  private final Reservations reservations;
  private final PinGate pins;
  private final ZoneId zone;

  Proofs(Directory directory, Stock stock, Reservations reservations, PinGate pins, ZoneId zone) {
    this.directory = directory;
    this.stock = stock;
    this.reservations = reservations;
    this.pins = pins;
    this.zone = zone;
  }

  /** The turn with the identity proved or not. A secret that was lost with its node counts as no attempt. Never empty. */
  Mono<Turn> pin(Turn turn, Move.ProvePin move) {
    var secret = turn.memory().secret();
    return secret == null
        ? Mono.just(lost(turn, move))
        : pins.prove(move.person(), secret)
            .map(judged -> judged(turn, move, judged))
            .onErrorResume(DirectoryAway.class, _ -> Mono.just(away(turn, move)));
  }

  /** The turn with the check made. Never empty. */
  Mono<Turn> check(Turn turn, Move.MakeCheck move) {
    return switch (move.name()) {
      case "licence" -> licence(turn);
      case String name when name.startsWith("stock:") -> stock(turn, move);
      default ->
        Mono.just(checked(
            turn,
            new Check(
                move.name(),
                Check.Result.UNKNOWN,
                "nobody",
                "refused-unknown",
                turn.open().at())));
    };
  }

  /** Who a channel names with proof is looked up once, for groups and site. Never empty. */
  Mono<Turn> known(Turn turn, PersonId person, Assurance assurance) {
    return directory
        .find(person)
        .map(found -> found
            .map(known -> turn.and(List.of(proved(known, assurance, "token"))))
            .orElse(turn))
        .onErrorReturn(turn);
  }

  private static Turn judged(Turn turn, Move.ProvePin move, PinGate.Judged judged) {
    return switch (judged) {
      case PinGate.Judged.Proved proved ->
        turn.and(List.of(proved(proved.person(), Assurance.PIN, "pin")));
      case PinGate.Judged.Wrong _ -> turn.and(List.of(new ProofFailed(move.person(), "wrong")));
      case PinGate.Judged.Locked _ -> turn.and(List.of(new ProofFailed(move.person(), "locked")));
    };
  }

  private Mono<Turn> licence(Turn turn) {
    var person = turn.soFar().who().person();
    return person == null
        ? Mono.just(checked(turn, unknown(turn, "licence", "directory")))
        : directory
            .find(person)
            .map(found ->
                checked(turn, licence(turn, found.map(Person::licenceUntil).orElse(null))))
            .onErrorReturn(checked(turn, unknown(turn, "licence", "directory")));
  }

  private Check licence(Turn turn, @Nullable LocalDate until) {
    if (until == null) {
      return new Check(
          "licence",
          Check.Result.FAILED,
          "directory",
          "needs-licence",
          turn.open().at());
    }
    var valid = !until.isBefore(LocalDate.ofInstant(turn.open().at(), zone));
    return new Check(
        "licence",
        valid ? Check.Result.PASSED : Check.Result.FAILED,
        "directory",
        valid ? "licence" : "licence-expired",
        turn.open().at());
  }

  private Mono<Turn> stock(Turn turn, Move.MakeCheck move) {
    var item = move.arguments().getOrDefault("item", "");
    var site = move.arguments().getOrDefault("site", "");
    var all = stock.available(item, site);
    return all.isEmpty()
        ? Mono.just(checked(turn, unknown(turn, move.name(), "stock")))
        : reservations
            .taken(new Place(item, site, move.arguments().getOrDefault("day", "")))
            .map(taken -> checked(turn, stock(turn, move.name(), all.getAsInt() - taken)));
  }

  private static Check stock(Turn turn, String name, long left) {
    return new Check(
        name,
        left > 0 ? Check.Result.PASSED : Check.Result.FAILED,
        "stock",
        "stock",
        turn.open().at());
  }

  private static Check unknown(Turn turn, String name, String source) {
    return new Check(
        name, Check.Result.UNKNOWN, source, "refused-unknown", turn.open().at());
  }

  private static Turn checked(Turn turn, Check check) {
    return turn.and(List.of(new CheckDone(check)));
  }

  private static Turn away(Turn turn, Move.ProvePin move) {
    return turn.and(new ArrayList<>(List.of(
        new BotSpoke(List.of(Words.of("directory-away")), null),
        new ProofFailed(move.person(), "away"))));
  }

  private static Turn lost(Turn turn, Move.ProvePin move) {
    return turn.and(new ArrayList<>(List.of(
        new BotSpoke(List.of(Words.of("secret-again")), null),
        new ProofFailed(move.person(), "lost"))));
  }

  private static IdentityProved proved(Person person, Assurance assurance, String by) {
    return new IdentityProved(
        person.id(),
        assurance,
        List.copyOf(person.groups()),
        person.site().isEmpty() ? null : person.site(),
        by);
  }
}
