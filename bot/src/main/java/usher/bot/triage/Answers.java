package usher.bot.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
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
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.IntentId;

/** The three bands of an answer (retrieval.md section 3): answer, offer up to three, abstain. An article that did not help is never shown again. Pure. */
final class Answers {
  private static final int MOST_REJECTED = 2;
  private static final int MOST_CHOICES = 3;
  private static final int MOST_WISHES = 2;
  private static final String ARTICLE = "article:";

  private final Catalogue catalogue;

  Answers(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Move next(Conversation soFar, Inquiry inquiry, List<ConversationEvent> thisTurn) {
    var rejected = inquiry.tried().stream()
        .filter(tried -> tried.result().equals("did-not-help"))
        .count();
    if (rejected >= MOST_REJECTED) {
      return notAccepted(soFar, inquiry, "answers-rejected times=" + rejected);
    }
    var shown = shownBefore(inquiry);
    if (shown.isPresent() && found(thisTurn).isEmpty()) {
      return Say.of(new Question.DidThatHelp(shown.get()), Words.of("did-that-help"));
    }
    return found(thisTurn)
        .map(found -> shown(soFar, inquiry, found, rejected))
        .orElseGet(() -> new Search(inquiry.id(), inquiry.wish().words(), inquiry.tried()));
  }

  /** The article whose question is still open, after something else came between: it need not be shown again. */
  private static Optional<String> shownBefore(Inquiry inquiry) {
    return inquiry.tried().stream()
        .filter(tried -> tried.what().startsWith(ARTICLE) && tried.result().equals("shown"))
        .map(tried -> tried.what().substring(ARTICLE.length()))
        .reduce((first, second) -> second);
  }

  boolean untried(Inquiry inquiry, String what) {
    return inquiry.tried().stream().noneMatch(tried -> tried.what().equals(what));
  }

  private Move shown(Conversation soFar, Inquiry inquiry, AnswersFound found, long rejected) {
    var wishes = rejected > 0 ? List.<RankedIntent>of() : toBeDone(soFar, inquiry);
    return switch (found.band()) {
      case "answer" ->
        isLikeliest(soFar, wishes)
            ? offer(found, wishes)
            : answer(found.articles().getFirst());
      case "offer" -> offer(found, wishes);
      default ->
        rejected > 0
            ? notAccepted(soFar, inquiry, "no-other-answer")
            : wishes.isEmpty() ? abstain(inquiry, found) : offer(found, wishes);
    };
  }

  private static Move abstain(Inquiry inquiry, AnswersFound found) {
    return new Note(List.of(
        new InquiryAbandoned(inquiry.id(), "no-answer"),
        new Unclear("abstain", "relevance=%.2f".formatted(found.relevance()))));
  }

  /** What else this turn's words may have meant, and the desk can do something about; best first. Nothing when the wish was chosen. */
  private List<RankedIntent> toBeDone(Conversation soFar, Inquiry inquiry) {
    var heardNow =
        inquiry.wish().words().equals(soFar.hearing().text()) && inquiry.wish().confidence() < 1;
    return soFar
        .understood()
        .filter(_ -> heardNow)
        .map(heard -> Wishes.near(heard)
            .filter(ranked -> isDone(ranked.intent()))
            .filter(ranked -> Wishes.mayName(catalogue, soFar, ranked.intent()))
            .limit(MOST_WISHES)
            .toList())
        .orElse(List.of());
  }

  private static boolean isLikeliest(Conversation soFar, List<RankedIntent> wishes) {
    return !wishes.isEmpty()
        && soFar
            .understood()
            .map(heard -> heard.ranking().getFirst().equals(wishes.getFirst()))
            .orElse(false);
  }

  private boolean isDone(IntentId intent) {
    return catalogue.servedBy(intent).isPresent()
        || catalogue.intent(intent).filter(IntentCard::handoff).isPresent();
  }

  private static Move offer(AnswersFound found, List<RankedIntent> wishes) {
    var asked = new Question.WhichArticle(
        found.articles().stream().limit(MOST_CHOICES - wishes.size()).toList(),
        intents(wishes.stream().filter(wish -> wish.confidence() >= found.relevance())),
        intents(wishes.stream().filter(wish -> wish.confidence() < found.relevance())));
    var text = wishes.isEmpty() ? "offer-articles" : "offer-choices";
    return new Say(List.of(Words.of(text)), asked, List.of(), List.of());
  }

  private static List<IntentId> intents(Stream<RankedIntent> ranked) {
    return ranked.map(RankedIntent::intent).toList();
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
