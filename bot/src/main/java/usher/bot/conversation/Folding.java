package usher.bot.conversation;

import java.time.Instant;
import java.util.Locale;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Tried;

/** How answers and actions show in the inquiry they were for. */
final class Folding {

  private Folding() {}

  static Talk shown(Talk talk, HelpEvent.AnswersFound found, Instant at) {
    var searched = talk.change(found.inquiry(), i -> i.with(new Tried("search", found.band(), at)));
    return found.band().equals("answer") && !found.articles().isEmpty()
        ? searched.change(
            found.inquiry(),
            i -> i.with(new Tried("article:" + found.articles().getFirst(), "shown", at)))
        : searched;
  }

  /** It was tried when it was shown, not when the user said how it went. */
  static Talk judged(Talk talk, HelpEvent.AnswerJudged judged, Instant at) {
    var result = judged.helped() ? "helped" : "did-not-help";
    var what = "article:" + judged.article();
    return talk.change(
        judged.inquiry(), i -> i.with(new Tried(what, result, i.triedAt(what).orElse(at))));
  }

  static Talk tried(Talk talk, HelpEvent.StepTried step, Instant at) {
    return talk.change(
        step.inquiry(), i -> i.with(new Tried("step:" + step.place(), step.result(), at)));
  }

  static Talk acted(Talk talk, HelpEvent.ActionDone done, Instant at) {
    var result = done.outcome().name().toLowerCase(Locale.ROOT);
    return talk.change(
        done.inquiry(),
        i -> remember(i.with(new Tried("action:" + done.action(), result, at)), done, at));
  }

  private static Inquiry remember(Inquiry inquiry, HelpEvent.ActionDone done, Instant at) {
    var known = inquiry;
    for (var value : done.values().entrySet()) {
      known = known.with(
          value.getKey(),
          new Fact(value.getValue(), Fact.Source.ACTION, "desk", 1, done.action(), at));
    }
    return known;
  }
}
