package usher.bot.conversation.store;

import static usher.bot.conversation.store.Turns.opened;
import static usher.bot.conversation.store.Turns.says;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.DialogueEvent.FlowMoved;
import usher.bot.conversation.DialogueEvent.SlotFilled;
import usher.bot.conversation.Distress;
import usher.bot.conversation.HeardEvent.UtteranceUnderstood;
import usher.bot.conversation.Language;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.Question;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;

/** A turn with all that a turn of the demo desk leaves in the log. */
final class TypicalTurn {
  private static final String ASKED =
      "I will report this for Main campus: “The projector in room 204 is broken”. Shall I send it?";

  private TypicalTurn() {}

  static void take(ConversationLog log, ConversationId id, String input) {
    var turn = opened(log.claim(id, says(input, "Main campus")).blockOptional().orElseThrow());
    log.record(turn.turn(), outcome(turn)).block();
  }

  private static Outcome outcome(Claim.Opened turn) {
    var events = List.<ConversationEvent>of(
        new UtteranceUnderstood(understood()),
        new SlotFilled(
            new InquiryId(1), "site", new Fact("main", Fact.Source.USER, "web", 1, "", Turns.NOON)),
        new FlowMoved(new InquiryId(1), "3"),
        new BotSpoke(
            List.of(Words.of("confirm-incident", "site", "@site/main")),
            new Question.ToConfirm("3")));
    var plain = Turns.outcome(turn, events, "");
    return new Outcome(events, reply(), plain.after(), List.of(), List.of(), List.of());
  }

  private static Understanding understood() {
    var ranking = Stream.of(
            "opening-hours", "wifi-trouble", "talk-to-person", "email-on-phone", "storage-space")
        .map(intent -> new RankedIntent(new IntentId(intent), 0.1488760849472838))
        .toList();
    return new Understanding(
        Language.ENGLISH,
        ranking,
        List.of(),
        new Distress(0.023976887423751325, List.of()),
        Set.of(),
        "ea68f5428f75");
  }

  private static Reply reply() {
    return new Reply(
        Language.ENGLISH,
        List.of(new Reply.Part.Text(ASKED, ASKED)),
        List.of(new Reply.Choice("Yes", "Yes"), new Reply.Choice("No", "No")),
        Reply.Expects.CHOICE,
        new Reply.Closing.None(),
        new Reply.Speaker.Bot());
  }
}
