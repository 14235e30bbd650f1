package usher.bot.triage;

import java.util.List;
import java.util.Optional;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.HelpEvent.AnswersFound;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Move.Search;
import usher.bot.conversation.Question;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Inquiry;

/** The three bands of an answer (retrieval.md section 3): answer, offer up to three, abstain. An article that did not help is never shown again. Pure. */
final class Answers {
  private static final int MOST_REJECTED = 2;

  Move next(Conversation soFar, Inquiry inquiry, List<ConversationEvent> thisTurn) {
    var rejected = inquiry.tried().stream()
        .filter(tried -> tried.result().equals("did-not-help"))
        .count();
    if (rejected >= MOST_REJECTED) {
      return notAccepted(soFar, inquiry, "answers-rejected=" + rejected);
    }
    return found(thisTurn)
        .map(found -> shown(soFar, inquiry, found, rejected))
        .orElseGet(() -> new Search(inquiry.id(), inquiry.wish().words(), inquiry.tried()));
  }

  boolean untried(Inquiry inquiry, String what) {
    return inquiry.tried().stream().noneMatch(tried -> tried.what().equals(what));
  }

  private static Move shown(
      Conversation soFar, Inquiry inquiry, AnswersFound found, long rejected) {
    return switch (found.band()) {
      case "answer" -> answer(found.articles().getFirst());
      case "offer" ->
        new Say(
            List.of(Words.of("offer-articles")),
            new Question.WhichArticle(found.articles()),
            List.of(),
            List.of());
      default ->
        rejected > 0
            ? notAccepted(soFar, inquiry, "no-other-answer")
            : new Note(List.of(
                new InquiryAbandoned(inquiry.id(), "no-answer"),
                new Unclear("abstain", "relevance=%.2f".formatted(found.relevance()))));
    };
  }

  private static Move answer(String article) {
    return new Say(
        List.of(Words.of("did-that-help")),
        new Question.DidThatHelp(article),
        List.of(article),
        List.of());
  }

  private static Move notAccepted(Conversation soFar, Inquiry inquiry, String rule) {
    return new HandOff(
        "NO_ANSWER", List.of(rule, inquiry.wish().words(), soFar.hearing().text()), null);
  }

  private static Optional<AnswersFound> found(List<ConversationEvent> thisTurn) {
    return thisTurn.stream()
        .filter(AnswersFound.class::isInstance)
        .map(AnswersFound.class::cast)
        .reduce((first, second) -> second);
  }
}
