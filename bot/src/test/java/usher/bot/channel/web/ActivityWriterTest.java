package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Reply.Closing;
import usher.bot.conversation.Reply.Expects;
import usher.bot.conversation.Reply.Part;
import usher.bot.conversation.Reply.Speaker;

class ActivityWriterTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private final Pass pass = new Pass(ConversationId.random(), "u1", null, List.of());
  private final ActivityWriter writer = new ActivityWriter(pass, "https://desk.example.edu");

  @Test
  void givesEveryNodeTheSameBytes() {
    var entries = List.of(heard("2-0", "hello"), said("2-1", text("Hi")));

    var first = writer.set(entries, Watermark.NOTHING).toString();

    assertThat(new ActivityWriter(pass, "https://desk.example.edu")
            .set(entries, Watermark.NOTHING)
            .toString())
        .isEqualTo(first);
  }

  @Test
  void masksASecret() {
    var entry =
        new LogEntry("2-0", AT, new InputId("dl:1"), List.of(new HeardEvent.SecretEntered()), null);

    assertThat(activities(entry).get(0).path("text").asString()).isEqualTo("••••");
  }

  @Test
  void putsArticlesInARowIntoOneMessage() {
    var entry = said("2-1", text("Look:"), card("a"), card("b"), text("Did that help?"), card("c"));

    var activities = activities(entry);

    assertThat(activities.size()).isEqualTo(4);
    assertThat(activities.get(1).path("attachments").size()).isEqualTo(2);
    assertThat(activities.get(3).path("attachments").size()).isEqualTo(1);
  }

  @Test
  void tellsWhoOwnsTheConversationNow() {
    var queued = new CareEvent.OwnerChanged(new Owner.Queue("it", "h1"));
    var joined = new CareEvent.AgentJoined("a1", "Anna");

    var last = activities(
            new LogEntry("3-0", AT, new InputId("agent"), List.of(queued, joined), null))
        .get(0);

    assertThat(last.path("name").asString()).isEqualTo("usher/owner");
    assertThat(last.path("value").toString()).isEqualTo("{\"owner\":\"person\",\"name\":\"Anna\"}");
  }

  @Test
  void neverTellsTheAgentsId() {
    var entry = new LogEntry(
        "3-0",
        AT,
        new InputId("agent"),
        List.of(new CareEvent.AgentSpoke("agent-secret-id", "Anna", "Hello")),
        null);

    assertThat(activities(entry).toString()).doesNotContain("agent-secret-id");
  }

  @Test
  void namesNoMessageThatWasAnsweredWhenNobodyAsked() {
    var started = new LogEntry(
        "1-0", AT, new InputId("timer"), List.of(new LifeEvent.TimerRang("idle")), null);

    var spoken =
        writer.set(List.of(started, said("1-1", text("Are you still there?"))), Watermark.NOTHING);

    assertThat(spoken.path("activities").get(0).has("replyToId")).isFalse();
  }

  @Test
  void saysNothingForASilentTurnButMovesOn() {
    var silent = new LogEntry(
        "4-1", AT, null, List.of(new CareEvent.UserRelayed()), Reply.silent(Language.ENGLISH));

    var set = writer.set(List.of(silent), new Watermark("3-1"));

    assertThat(set.path("activities").size()).isZero();
    assertThat(set.path("watermark").asString()).isEqualTo("4-1");
  }

  @Test
  void endsOnceWhenTheUserWasSilentForTooLong() {
    var goodbye = new Reply(
        Language.ENGLISH,
        List.of(text("Bye")),
        List.of(),
        Expects.NOTHING,
        new Closing.Goodbye(),
        new Speaker.Bot());
    var events = List.<ConversationEvent>of(new LifeEvent.ConversationEnded("idle"));

    var types = activities(new LogEntry("5-1", AT, null, events, goodbye))
        .valueStream()
        .map(a -> a.path("type").asString())
        .toList();

    assertThat(types).containsExactly("message", "endOfConversation");
  }

  private JsonNode activities(LogEntry entry) {
    return writer.set(List.of(entry), Watermark.NOTHING).path("activities");
  }

  private static LogEntry heard(String mark, String text) {
    return new LogEntry(
        mark,
        AT,
        new InputId("dl:1"),
        List.of(new HeardEvent.UtteranceHeard(text, HeardEvent.Mode.TYPED, 1)),
        null);
  }

  private static LogEntry said(String mark, Part... parts) {
    var reply = new Reply(
        Language.ENGLISH,
        List.of(parts),
        List.of(),
        Expects.ANYTHING,
        new Closing.None(),
        new Speaker.Bot());
    return new LogEntry(mark, AT, null, List.of(), reply);
  }

  private static Part text(String words) {
    return new Part.Text(words, words);
  }

  private static Part card(String article) {
    return new Part.Card(article, "Title", "Passage", "/articles/en/" + article, "");
  }
}
