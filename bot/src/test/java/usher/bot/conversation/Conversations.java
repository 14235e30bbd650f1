package usher.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;
import usher.bot.inquiry.Wish;

/** Builds conversations for tests, event by event. Each step gives a new one; the events are of one moment. */
public record Conversations(Conversation conversation) {
  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  /** A chat in English with a stranger. */
  public static Conversations begun() {
    return begun(ChannelKind.WEB, Language.ENGLISH);
  }

  public static Conversations begun(ChannelKind channel, Language language) {
    var unborn = Conversation.unborn(new ConversationId("17-" + "0".repeat(26)));
    var started = new LifeEvent.ConversationStarted(
        channel, language, "address", "17-0042-6", null, Assurance.NONE);
    return new Conversations(unborn).with(started);
  }

  public Conversations with(ConversationEvent... events) {
    return with(List.of(events));
  }

  public Conversations with(List<? extends ConversationEvent> events) {
    var after = conversation;
    for (var event : events) {
      after = after.after(event, NOW);
    }
    return new Conversations(after);
  }

  /** The user says something, and it is understood without details. */
  public Conversations heard(String text, Signal... signals) {
    return heard(text, List.of(), signals);
  }

  public Conversations heard(String text, List<Detail> details, Signal... signals) {
    var understanding = new Understanding(
        conversation.contact().language(),
        List.of(),
        details,
        Distress.CALM,
        Set.of(signals),
        "test");
    return with(
        new HeardEvent.UtteranceHeard(text, HeardEvent.Mode.TYPED, 1),
        new HeardEvent.UtteranceUnderstood(understanding));
  }

  /** The user says something, heard with this ranking and mood. */
  public Conversations heard(String text, Distress mood, RankedIntent... ranking) {
    var understanding = new Understanding(
        conversation.contact().language(), List.of(ranking), List.of(), mood, Set.of(), "test");
    return with(
        new HeardEvent.UtteranceHeard(text, HeardEvent.Mode.TYPED, 1),
        new HeardEvent.UtteranceUnderstood(understanding));
  }

  /** An inquiry that was just opened, on top of the others. */
  public Conversations opened(String intent) {
    var wish = new Wish(new IntentId(intent), conversation.hearing().text(), 1, List.of(), "test");
    return with(new InquiryEvent.InquiryOpened(conversation.nextInquiryId(), wish));
  }

  public Conversations secretEntered() {
    return with(new HeardEvent.SecretEntered());
  }

  /** An inquiry that was triaged to an offering, on top of the others. */
  public Conversations triaged(String intent, String offering, String desk) {
    var id = conversation.nextInquiryId();
    var wish = new Wish(new IntentId(intent), conversation.hearing().text(), 1, List.of(), "test");
    return with(
        new InquiryEvent.InquiryOpened(id, wish),
        new InquiryEvent.InquiryValidated(id),
        new InquiryEvent.InquiryTriaged(id, new OfferingId(offering), desk, "test"));
  }

  public Conversations asked(Question question, Words... words) {
    return with(new DeskEvent.BotSpoke(List.of(words), question));
  }

  public Inquiry top() {
    return conversation.topInquiry().orElseThrow();
  }

  public Inquiry inquiry(int id) {
    return conversation.inquiry(new InquiryId(id)).orElseThrow();
  }

  public static Detail detail(Detail.Kind kind, String value) {
    return new Detail(kind, value, value, 0);
  }

  public static List<Detail> details(Detail... details) {
    return new ArrayList<>(List.of(details));
  }
}
