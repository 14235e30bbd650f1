package usher.bot.triage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;

/** When a human must take over (retrieval.md section 5, feature F60). Each trigger has a rule id that is recorded with its figures and the very
 *  words. Pure. */
public final class Escalation {
  private static final int ABUSES = 2;
  private static final String BY_MODEL = "model";
  private static final int OF_LAST = 3;

  private final TriageSettings settings;

  public Escalation(TriageSettings settings) {
    this.settings = settings;
  }

  /** Danger to life: never suppressed, whoever owns the conversation. */
  public boolean crisis(Conversation soFar) {
    return heard(soFar, Signal.CRISIS);
  }

  /** The handoff that this turn's words call for; empty when the bot may go on. */
  public Optional<HandOff> called(Conversation soFar) {
    return asked(soFar).or(() -> abuse(soFar)).or(() -> distress(soFar));
  }

  /** The handoff after an unclear turn that was counted already; empty while it is worth asking again. */
  public Optional<HandOff> lost(Conversation soFar) {
    var before = askedInVain(soFar) ? 1 : 0;
    var inARow = soFar.hearing().unclear().inARow() + before;
    var inAll = soFar.hearing().unclear().inAll() + before;
    return inARow >= settings.unclearInARow() || inAll >= settings.unclearInAll()
        ? Optional.of(handOff(
            soFar, "UNCLEAR", "unclear-turns in-a-row=%d in-all=%d".formatted(inARow, inAll)))
        : Optional.empty();
  }

  /** "A or B?" was asked, and what came was neither, nor "none of these": the words before were not understood either. */
  private static boolean askedInVain(Conversation soFar) {
    return soFar.question().filter(Escalation::asksWhich).isPresent()
        && !heard(soFar, Signal.NONE_OF_THESE)
        && !heard(soFar, Signal.NO);
  }

  private static boolean asksWhich(Question question) {
    return question instanceof Question.WhichIntent || question instanceof Question.WhichArticle;
  }

  private Optional<HandOff> asked(Conversation soFar) {
    return heard(soFar, Signal.ASKS_PERSON)
        ? Optional.of(handOff(soFar, "ASKED", "asked-for-a-person"))
        : Optional.empty();
  }

  private Optional<HandOff> abuse(Conversation soFar) {
    return heard(soFar, Signal.ABUSE) && soFar.care().abuses() >= ABUSES
        ? Optional.of(handOff(
            soFar, "ABUSE", "abusive-turns times=%d".formatted(soFar.care().abuses())))
        : Optional.empty();
  }

  private Optional<HandOff> distress(Conversation soFar) {
    return soFar
        .understood()
        .map(Understanding::distress)
        .filter(now -> !resting(soFar))
        .flatMap(now -> distress(soFar, now));
  }

  private Optional<HandOff> distress(Conversation soFar, Distress now) {
    var level = figure(now.level());
    if (now.level() >= oneTurn(now)) {
      return Optional.of(distressed(soFar, now, "very-distressed-turn level=" + level));
    }
    if (now.level() >= settings.upset() && upsetTurns(soFar) >= 2) {
      return Optional.of(distressed(soFar, now, "two-of-three-turns-upset level=" + level));
    }
    if (now.level() >= settings.upset() && soFar.hearing().average() >= settings.average()) {
      return Optional.of(distressed(
          soFar, now, "distress-on-average average=" + figure(soFar.hearing().average())));
    }
    return Optional.empty();
  }

  /** What only the model says, and no word or behaviour that can be named, must be all the surer. */
  private double oneTurn(Distress now) {
    var named = now.reasons().stream().anyMatch(reason -> !reason.equals(BY_MODEL));
    return named ? settings.oneTurn() : (settings.oneTurn() + 2) / 3;
  }

  private HandOff distressed(Conversation soFar, Distress now, String rule) {
    return new HandOff(
        "DISTRESS",
        List.of(
            rule + " reasons=" + String.join(",", now.reasons()),
            soFar.hearing().text()),
        null);
  }

  private long upsetTurns(Conversation soFar) {
    var moods = soFar.hearing().moods();
    return moods.stream()
        .skip(Math.max(0, moods.size() - OF_LAST))
        .filter(mood -> mood.level() >= settings.upset())
        .count();
  }

  private boolean resting(Conversation soFar) {
    var declined = soFar.care().declinedAt();
    return declined >= 0 && soFar.contact().turns() - declined <= settings.rest();
  }

  private static HandOff handOff(Conversation soFar, String reason, String rule) {
    return new HandOff(reason, List.of(rule, soFar.hearing().text()), null);
  }

  private static boolean heard(Conversation soFar, Signal signal) {
    return soFar.understood().map(understanding -> understanding.has(signal)).orElse(false);
  }

  private static String figure(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
