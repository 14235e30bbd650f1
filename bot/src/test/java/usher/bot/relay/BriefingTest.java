package usher.bot.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Distress;
import usher.bot.conversation.HeardEvent.Mode;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.HeardEvent.UtteranceUnderstood;
import usher.bot.conversation.HelpEvent.ActionDone;
import usher.bot.conversation.HelpEvent.AnswerJudged;
import usher.bot.conversation.HelpEvent.AnswersFound;
import usher.bot.conversation.HelpEvent.Outcome;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Understanding;
import usher.bot.desk.TestDesks;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.routing.Router;
import usher.bot.routing.RoutingRules;
import usher.handoff.context.Attempt;
import usher.handoff.context.ContextPackage;
import usher.handoff.context.Course;

class BriefingTest {
  private static final Instant FIRST = Conversations.NOW.plusSeconds(60);
  private static final Instant SECOND = FIRST.plusSeconds(95);
  private static final Instant LATER = SECOND.plusSeconds(600);
  private static final InquiryId INQUIRY = new InquiryId(1);
  private final Briefing briefing = new Briefing(
      TestDesks.small().catalogue(),
      router(service -> "it"),
      (person, language) -> person,
      (kind, id, language) -> Optional.empty());

  @Test
  void tellsWhenTheUserWasHowUpset() {
    var upset = new Distress(0.7, List.of("word:useless"));

    var course = at(LATER, said(said(begun(), "hello", Distress.CALM, FIRST), "no", upset, SECOND))
        .course();

    assertThat(course.distress())
        .containsExactly(
            new Course.Moment(FIRST, 0, List.of()),
            new Course.Moment(SECOND, 0.7, List.of("word:useless")));
  }

  @Test
  void tellsWhenEachThingWasTried() {
    var shown = after(begun(), new AnswersFound(INQUIRY, "answer", List.of("vpn"), 0.9), FIRST);
    var judged = after(shown, new AnswerJudged(INQUIRY, "vpn", false), SECOND);
    var acted = after(
        judged,
        new ActionDone(INQUIRY, "reset-password", "1/2/0", Outcome.FAILED, Map.of()),
        SECOND.plusSeconds(5));

    var tried = at(LATER, acted).findings().tried();

    assertThat(tried)
        .extracting(Attempt::what, Attempt::at)
        .containsExactly(tuple("“vpn”", FIRST), tuple("reset password", SECOND.plusSeconds(5)));
  }

  @Test
  void quotesTheWordsThatCalledForAPersonWhenNothingIsOpen() {
    var context = context(
        Conversations.begun().conversation(),
        new HandOff("ASKED", List.of("asked-for-a-person", "a person, please"), null),
        LATER);

    assertThat(context.occasion().headline()).isEqualTo("a person, please");
  }

  @Test
  void sendsAPersonWhoWasMerelyAskedForToTheDesksFallback() {
    var routed = new Briefing(
        TestDesks.small().catalogue(),
        router(service -> service.isEmpty() ? "fallback" : service),
        (person, language) -> person,
        (kind, id, language) -> Optional.empty());
    var asked = new HandOff("ASKED", List.of("asked"), null);

    assertThat(routed.route(heard("book-car", 0.0002), asked, LATER).queue()).isEqualTo("fallback");
    assertThat(routed.route(heard("book-car", 0.42), asked, LATER).queue()).isEqualTo("fallback");
    assertThat(routed.route(heard("book-car", 0.7), asked, LATER).queue()).isEqualTo("cars");
  }

  private static Router router(UnaryOperator<String> queueOfService) {
    return new Router(
        TestDesks.small().catalogue(),
        RoutingRules.NONE,
        (service, day) -> new Router.Served(queueOfService.apply(service), "service"),
        Router.Surroundings.in(ZoneOffset.UTC));
  }

  private static Conversation heard(String intent, double confidence) {
    var ranking = List.of(new RankedIntent(new IntentId(intent), confidence));
    var understood =
        new Understanding(Language.ENGLISH, ranking, List.of(), Distress.CALM, Set.of(), "test");
    return after(Conversations.begun().conversation(), new UtteranceUnderstood(understood), FIRST);
  }

  private ContextPackage at(Instant now, Conversation soFar) {
    return context(soFar, new HandOff("ASKED", List.of("asked"), null), now);
  }

  private ContextPackage context(Conversation soFar, HandOff move, Instant now) {
    return briefing.context(soFar, move, briefing.route(soFar, move, now), now);
  }

  private static Conversation begun() {
    return Conversations.begun().opened("reset-password").conversation();
  }

  private static Conversation said(Conversation before, String words, Distress mood, Instant when) {
    var understood =
        new Understanding(Language.ENGLISH, List.of(), List.of(), mood, Set.of(), "test");
    return after(
        after(before, new UtteranceHeard(words, Mode.TYPED, 1), when),
        new UtteranceUnderstood(understood),
        when);
  }

  private static Conversation after(Conversation before, ConversationEvent event, Instant when) {
    return before.after(event, when);
  }
}
