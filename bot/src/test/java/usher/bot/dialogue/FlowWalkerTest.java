package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;
import static usher.bot.conversation.Conversations.detail;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Check;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Detail;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.WhoEvent;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.TestDesks;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;
import usher.bot.inquiry.Progress;
import usher.bot.inquiry.Wish;

class FlowWalkerTest {
  private static final DeskFolder DESK = TestDesks.small();
  private static final FlowWalker WALKER = new FlowWalker(DESK.flows(), 3);
  private static final Detail MAIN = detail(Detail.Kind.CHOICE, "main");
  private static final Detail NORTH = detail(Detail.Kind.CHOICE, "north");
  private static final Detail TUESDAY = detail(Detail.Kind.DATE, "2026-11-24");

  @Test
  void booksACarStepByStep() {
    var walk = walk("book-car", "I need a car")
        .check("stock:car@main#1", Check.Result.PASSED)
        .outcome("book-car", Map.of("booking", "17-0043-3"));

    walk.begin()
        .says("main campus", List.of(MAIN))
        .says("tomorrow", List.of(TUESDAY))
        .says("yes", Signal.YES);

    assertThat(walk.trace())
        .containsExactly(
            "ask ask-site",
            "check stock:car@main#1",
            "ask ask-date",
            "ask confirm-car {site=@site/main, date=@date/2026-11-24}",
            "run book-car {date=2026-11-24, site=main}",
            "say car-booked {site=@site/main, date=@date/2026-11-24, booking=@record/17-0043-3}");
    assertThat(walk.soFar().inquiry(1).progress()).isEqualTo(Progress.RESOLVED);
  }

  @Test
  void asksForNothingThatWasSaidAlready() {
    var walk = new Walk(
            WALKER,
            triaged(begun().heard("a car at main tomorrow", List.of(MAIN, TUESDAY)), "book-car"))
        .check("stock:car@main#1", Check.Result.PASSED);

    walk.begin();

    assertThat(walk.trace())
        .containsExactly(
            "check stock:car@main#1", "ask confirm-car {site=@site/main, date=@date/2026-11-24}");
  }

  @Test
  void fillsWhatAnAnswerSaysBesides() {
    var walk = walk("book-car", "I need a car").check("stock:car@main#1", Check.Result.PASSED);

    walk.begin().says("main campus, tomorrow", List.of(MAIN, TUESDAY));

    assertThat(walk.trace().getLast()).startsWith("ask confirm-car");
  }

  @Test
  void refusesWhenNoCarIsLeft() {
    var walk = walk("book-car", "I need a car").check("stock:car@north#1", Check.Result.FAILED);

    walk.begin().says("north", List.of(NORTH));

    assertThat(walk.trace())
        .endsWith("check stock:car@north#1", "say no-car-left {site=@site/north}", "say refused");
  }

  @Test
  void takesAnUnknownCheckForNoPass() {
    var walk = walk("book-car", "I need a car").check("stock:car@main#1", Check.Result.UNKNOWN);

    walk.begin().says("main", List.of(MAIN));

    assertThat(walk.trace()).endsWith("hand off VALIDATION to cars");
  }

  @Test
  void checksAgainWhenTheUserCorrectsTheSite() {
    var walk = walk("book-car", "I need a car")
        .check("stock:car@main#1", Check.Result.PASSED)
        .check("stock:car@north#1", Check.Result.PASSED);

    walk.begin()
        .says("main", List.of(MAIN, TUESDAY))
        .says("no, I meant north", List.of(NORTH), Signal.NO);

    assertThat(walk.trace())
        .endsWith(
            "check stock:car@north#1", "ask confirm-car {site=@site/north, date=@date/2026-11-24}");
  }

  @Test
  void remembersWhatWasConfirmed() {
    var walk = walk("book-car", "I need a car").check("stock:car@main#1", Check.Result.PASSED);

    walk.begin().says("main", List.of(MAIN, TUESDAY)).says("yes", Signal.YES);

    var site = walk.soFar().inquiry(1).fact("site").orElseThrow();
    assertThat(site.verifiedBy()).isEqualTo("confirmed");
    assertThat(site.at()).isEqualTo(Conversations.NOW);
  }

  @Test
  void takesTheBranchForNo() {
    var walk = walk("book-car", "I need a car").check("stock:car@main#1", Check.Result.PASSED);

    walk.begin().says("main", List.of(MAIN, TUESDAY)).says("no", Signal.NO);

    assertThat(walk.trace()).endsWith("say not-booked");
  }

  @Test
  void handsOffWhenAnActionEndsUnknown() {
    var walk = walk("book-car", "I need a car")
        .check("stock:car@main#1", Check.Result.PASSED)
        .outcome("book-car", Map.of("booking.outcome", "unknown"));

    walk.begin().says("main", List.of(MAIN, TUESDAY)).says("yes", Signal.YES);

    assertThat(walk.trace()).endsWith("hand off FAULT to cars");
  }

  @Test
  void asksAgainAfterAWrongCode() {
    var walk = walk("reset-password", "I forgot my password")
        .outcome("check-code", Map.of("code-check", "wrong"))
        .outcome("check-code", Map.of("code-check", "right"));

    walk.begin().entersSecret().entersSecret();

    assertThat(walk.trace())
        .containsExactly(
            "run send-code {}",
            "say code-sent",
            "ask ask-code",
            "run check-code {sent.outcome=done}",
            "say code-wrong",
            "ask ask-code",
            "run check-code {sent.outcome=done}",
            "run reset-password {code-check=right, code-check.outcome=done, sent.outcome=done}",
            "say link-sent");
  }

  @Test
  void handsOffWhenTheCodeIsUsedUp() {
    var walk = walk("reset-password", "I forgot my password")
        .outcome("check-code", Map.of("code-check", "used-up"));

    walk.begin().entersSecret();

    assertThat(walk.trace()).endsWith("hand off VALIDATION to it");
  }

  @Test
  void keepsNoSecret() {
    var walk = walk("reset-password", "I forgot my password");

    walk.begin().entersSecret();

    assertThat(walk.soFar().inquiry(1).facts()).doesNotContainKey("code");
  }

  @Test
  void reportsAnIncidentWithWhatTheUserSaid() {
    var walk = walk("report-incident", "something broke")
        .outcome("open-record", Map.of("record", "17-0043-3"));

    walk.begin()
        .says("the projector")
        .says("a lot")
        .says("skip that", Signal.SKIP)
        .says("yes", Signal.YES);

    assertThat(walk.trace())
        .containsExactly(
            "ask ask-what",
            "ask ask-how-bad",
            "ask ask-room",
            "ask confirm-incident {what=the projector, how-bad=@choice/report-incident.how-bad.very}",
            "run open-record {how-bad=very, room=, what=the projector}",
            "say incident-recorded {record=@record/17-0043-3}");
  }

  @Test
  void searchesOnceWhereTheFlowOffersKnowledge() {
    var walk = walk("report-incident", "my screen flickers");

    walk.begin().says("the screen").says("slightly");

    assertThat(walk.trace())
        .endsWith(
            "search my screen flickers",
            "ask confirm-incident {what=the screen, how-bad=@choice/report-incident.how-bad.little}");
  }

  @Test
  void saysWhyAndAsksAgain() {
    var walk = walk("book-car", "I need a car");

    walk.begin().says("why?", Signal.WHY);

    assertThat(walk.trace()).containsExactly("ask ask-site", "ask why-site", "ask ask-site");
  }

  @Test
  void goesBackToTheQuestionBefore() {
    var walk = walk("book-car", "I need a car").check("stock:car@main#1", Check.Result.PASSED);

    walk.begin()
        .says("main", List.of(MAIN))
        .says("tomorrow", List.of(TUESDAY))
        .says("go back", Signal.BACK)
        .says("go back", Signal.BACK);

    assertThat(walk.trace())
        .containsExactly(
            "ask ask-site",
            "check stock:car@main#1",
            "ask ask-date",
            "ask confirm-car {site=@site/main, date=@date/2026-11-24}",
            "ask ask-date",
            "ask ask-site");
    assertThat(walk.soFar().inquiry(1).facts()).isEmpty();
  }

  @Test
  void leavesTheInquiryBeforeItsFirstQuestion() {
    var walk = walk("book-car", "I need a car");

    walk.begin().says("go back", Signal.BACK);

    assertThat(walk.trace()).containsExactly("ask ask-site", "say cancelled");
    assertThat(walk.soFar().inquiry(1).progress()).isEqualTo(Progress.ABANDONED);
  }

  @Test
  void goesBackBehindNothingThatWasDone() {
    var walk = walk("reset-password", "I forgot my password");

    walk.begin().says("go back", Signal.BACK);

    assertThat(walk.trace()).endsWith("ask ask-code", "say cancelled");
  }

  @Test
  void keepsTheAnswerToAnotherQuestion() {
    var walk = walk("book-car", "I need a car").check("stock:car@main#1", Check.Result.PASSED);

    walk.begin().says("on Tuesday", List.of(TUESDAY)).says("main", List.of(MAIN));

    assertThat(walk.trace())
        .containsExactly(
            "ask ask-site",
            "say noted",
            "ask ask-site",
            "check stock:car@main#1",
            "ask confirm-car {site=@site/main, date=@date/2026-11-24}");
  }

  @Test
  void handsOffAfterThreeAnswersOfNoUse() {
    var walk = walk("book-car", "I need a car");

    walk.begin().says("blue").says("green").says("red");

    assertThat(walk.trace())
        .containsExactly(
            "ask ask-site",
            "ask please-choose",
            "ask ask-site",
            "ask please-choose",
            "ask ask-site",
            "hand off UNCLEAR to cars");
  }

  @Test
  void ownsNoAnswerToAnotherQuestion() {
    var soFar = walk("book-car", "I need a car")
        .begin()
        .soFar()
        .asked(new Question.Open())
        .heard("main", List.of(MAIN));

    var move = WALKER.answer(soFar.conversation(), soFar.top());

    assertThat(move).isEmpty();
  }

  @Test
  void handsOffWhenTheDeskOfTheFlowIsGone() {
    var soFar = begun().heard("a car").triaged("book-car", "book-car", "another-desk");

    var walk = new Walk(WALKER, soFar).begin();

    assertThat(walk.trace()).containsExactly("hand off FAULT to null");
  }

  @Test
  void findsWhatWasSaidBeforeIdentityIsAskedFor() {
    var soFar = begun().heard("a car at main", List.of(MAIN));
    var inquiry = Inquiry.opened(
        new InquiryId(1),
        new Wish(new IntentId("book-car"), "a car at main", 1, List.of(), "test"));

    var events = WALKER.alreadySaid(
        soFar.conversation(), inquiry, DESK.fingerprint(), new OfferingId("book-car"));

    assertThat(events).hasSize(1);
  }

  @Test
  void takesNoStaffNumberForAnAnswer() {
    var proved = new WhoEvent.IdentityProved(
        new PersonId("1001"), Assurance.PIN, List.of("students"), "main", "pin");
    var soFar = begun()
        .asked(new Question.StaffNumber())
        .heard("main 24 November", List.of(MAIN, TUESDAY))
        .with(proved);

    var walk = new Walk(WALKER, triaged(soFar, "book-car")).begin();

    assertThat(walk.trace()).containsExactly("ask ask-site");
  }

  private static Walk walk(String offering, String words) {
    return new Walk(WALKER, triaged(begun().heard(words), offering));
  }

  private static Conversations triaged(Conversations soFar, String offering) {
    return soFar.triaged(offering, offering, DESK.fingerprint());
  }
}
