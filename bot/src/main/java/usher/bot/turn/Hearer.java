package usher.bot.turn;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Language;
import usher.bot.conversation.HeardEvent.LanguageNotSpoken;
import usher.bot.conversation.HeardEvent.SecretEntered;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.HeardEvent.UtteranceUnderstood;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.door.Redaction;
import usher.bot.nlu.Heard;
import usher.bot.nlu.Nlu;

/** Hearing, on its own scheduler. Words said to a person are heard too, for distress and danger only. */
final class Hearer {
  private final Nlu nlu;
  private final Scheduler scheduler;
  private final Clock clock;
  private final ZoneId zone;
  private final List<Language> languages;

  Hearer(Nlu nlu, Scheduler scheduler, Clock clock, ZoneId zone, List<Language> languages) {
    this.nlu = nlu;
    this.scheduler = scheduler;
    this.clock = clock;
    this.zone = zone;
    this.languages = List.copyOf(languages);
  }

  /** The turn with its words understood; the turn itself when nothing was said in words. Never empty. */
  Mono<Turn> hear(Turn turn) {
    return switch (turn.input()) {
      case UtteranceHeard _ ->
        Mono.fromCallable(() ->
                understood(turn, Redaction.withoutMarks(turn.soFar().hearing().text())))
            .subscribeOn(scheduler);
      case SecretEntered _ -> Mono.fromCallable(() -> commandsIn(turn)).subscribeOn(scheduler);
      default -> Mono.just(turn);
    };
  }

  private Turn understood(Turn turn, String text) {
    var heard = listen(turn.soFar(), text);
    var language = heard.understanding().language();
    return languages.contains(language)
        ? turn.and(spoken(text, heard.understanding())).heardAs(heard.vector())
        : turn.and(List.of(
                new UtteranceUnderstood(
                    in(turn.soFar().contact().language(), heard.understanding())),
                new LanguageNotSpoken(language)))
            .heardAs(heard.vector());
  }

  private List<ConversationEvent> spoken(String text, Understanding understanding) {
    var events = new ArrayList<ConversationEvent>();
    events.add(new UtteranceUnderstood(understanding));
    nlu.twoWishes(text, understanding, clock.instant().atZone(zone)).ifPresent(events::add);
    return events;
  }

  /** Where a secret was expected, only commands are heard ("cancel", "a person, please"), and only when no digit was given. Nothing else is kept. */
  private Turn commandsIn(Turn turn) {
    var secret = turn.memory().secret();
    if (secret == null || secret.value().chars().anyMatch(Character::isDigit)) {
      return turn;
    }
    var signals = listen(turn.soFar(), secret.value()).understanding().signals();
    return turn.and(List.of(new UtteranceUnderstood(commands(turn.soFar(), signals))));
  }

  private static Understanding commands(Conversation soFar, Set<Signal> signals) {
    return new Understanding(
        soFar.contact().language(), List.of(), List.of(), Distress.CALM, signals, "signals");
  }

  private Heard listen(Conversation soFar, String text) {
    return nlu.hear(text, soFar.contact().language(), clock.instant().atZone(zone));
  }

  /** A language the desk does not speak is answered in the language spoken so far. */
  private static Understanding in(Language language, Understanding what) {
    return new Understanding(
        language, what.ranking(), what.details(), what.distress(), what.signals(), what.model());
  }
}
