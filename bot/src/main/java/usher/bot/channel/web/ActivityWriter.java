package usher.bot.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Signs;

/** Writes entries of the log as activities: the user's words back to them, the desk's words, who owns the conversation, its end.
 *
 * @param pass of the client that reads
 * @param site our own address as the client sees it, without a slash at its end; links of cards begin with it */
record ActivityWriter(Pass pass, String site) {
  private static final String MASK = "••••";

  /** The activities of these entries, oldest first, and the watermark after them. */
  ObjectNode set(List<LogEntry> entries, Watermark before) {
    var set = Json.object();
    var activities = set.putArray("activities");
    entries(entries).forEach(activities::add);
    return set.put(
        "watermark", entries.isEmpty() ? before.mark() : entries.getLast().mark());
  }

  /** The desk is at work on an answer. Passes by: has no id and is not read again. */
  ObjectNode typing() {
    var typing = Json.object().put("type", "typing").put("channelId", "directline");
    typing.putObject("from").put("id", "usher").put("role", "bot");
    return typing;
  }

  /** A set with what the person does who has the conversation. Passes by, too: it does not move the watermark. */
  ObjectNode passing(Signs.Sign sign, Watermark read) {
    var activity = typing();
    if (sign == Signs.Sign.READ) {
      activity.put("type", "event").put("name", "usher/read");
    }
    activity.putObject("channelData").putObject("usher").put("speaker", "person");
    var set = Json.object();
    set.putArray("activities").add(activity);
    return set.put("watermark", read.mark());
  }

  private List<ObjectNode> entries(List<LogEntry> entries) {
    var all = new ArrayList<ObjectNode>();
    String answered = null;
    for (var entry : entries) {
      answered = entry.input() == null ? answered : sent(entry, entry.input());
      all.addAll(entry(entry, answered));
    }
    return all;
  }

  private @Nullable String sent(LogEntry entry, InputId input) {
    var fromUser = entry.events().stream().anyMatch(event -> event instanceof HeardEvent);
    return fromUser ? ActivityIds.sent(pass.conversation(), input) : null;
  }

  private List<ObjectNode> entry(LogEntry entry, @Nullable String answered) {
    var activities = new ArrayList<ObjectNode>();
    heard(entry).ifPresent(text -> activities.add(echo(entry, text)));
    if (entry.reply() != null) {
      said(entry, entry.reply(), answered).forEach(activities::add);
    }
    owner(entry).ifPresent(owner -> activities.add(owned(entry, owner, activities.size())));
    if (entry.reply() != null && isTheEnd(entry, entry.reply())) {
      activities.add(activity(entry, "endOfConversation", activities.size())
          .put("code", "completedSuccessfully"));
    }
    return activities;
  }

  private static Optional<String> heard(LogEntry entry) {
    return entry.events().stream().flatMap(event -> words(event).stream()).findFirst();
  }

  private static Optional<String> words(ConversationEvent event) {
    return switch (event) {
      case HeardEvent.UtteranceHeard heard -> Optional.of(heard.text());
      case HeardEvent.SecretEntered _ -> Optional.of(MASK);
      case ConversationEvent _ -> Optional.empty();
    };
  }

  private ObjectNode echo(LogEntry entry, String text) {
    var input = entry.input() == null ? new InputId(entry.mark()) : entry.input();
    var echo = activity(entry, "message", 0)
        .put("id", ActivityIds.sent(pass.conversation(), input))
        .put("text", text)
        .put("textFormat", "plain");
    echo.putObject("from")
        .put("id", pass.user().isEmpty() ? "user" : pass.user())
        .put("role", "user");
    var clientId = ActivityReader.clientActivityId(input);
    if (!clientId.isEmpty()) {
      echo.putObject("channelData").put("clientActivityID", clientId);
    }
    return echo;
  }

  private List<ObjectNode> said(LogEntry entry, Reply reply, @Nullable String answered) {
    var messages = new ReplyWriter(site, reply).messages();
    for (int i = 0; i < messages.size(); i++) {
      var envelope =
          activity(entry, "message", i).put("locale", reply.language().code());
      ((ObjectNode) envelope.get("from")).put("name", name(reply.speaker()));
      if (answered != null) {
        envelope.put("replyToId", answered);
      }
      messages.set(i, envelope.setAll(messages.get(i)));
    }
    return messages;
  }

  private ObjectNode owned(LogEntry entry, Owner owner, int index) {
    var event = activity(entry, "event", index).put("name", "usher/owner");
    switch (owner) {
      case Owner.Bot _ -> event.putObject("value").put("owner", "bot");
      case Owner.Queue _ -> event.putObject("value").put("owner", "queue");
      case Owner.Agent agent ->
        event.putObject("value").put("owner", "person").put("name", agent.name());
      case Owner.Callback promised ->
        event.putObject("value").put("owner", promised.unasked() ? "nobody" : "callback");
      case Owner.Nobody _ -> event.putObject("value").put("owner", "nobody");
    }
    return event;
  }

  private static Optional<Owner> owner(LogEntry entry) {
    return entry.events().stream()
        .flatMap(event -> owner(event).stream())
        .reduce((_, later) -> later);
  }

  private static Optional<Owner> owner(ConversationEvent event) {
    return switch (event) {
      case CareEvent.OwnerChanged changed -> Optional.of(changed.owner());
      case CareEvent.AgentJoined joined ->
        Optional.of(new Owner.Agent(joined.agent(), joined.name(), ""));
      case CareEvent.AgentLeft _ -> Optional.of(new Owner.Queue("", ""));
      case CareEvent.ReturnedToBot _, CareEvent.HandoffWrappedUp _, CareEvent.HandoffAbandoned _ ->
        Optional.of(new Owner.Bot());
      case ConversationEvent _ -> Optional.empty();
    };
  }

  private static boolean isTheEnd(LogEntry entry, Reply reply) {
    return reply.closing() instanceof Reply.Closing.Goodbye
        || entry.events().stream().anyMatch(event -> event instanceof LifeEvent.ConversationEnded);
  }

  private ObjectNode activity(LogEntry entry, String type, int index) {
    var activity = Json.object()
        .put("type", type)
        .put("id", ActivityIds.said(pass.conversation(), entry.mark(), index))
        .put("timestamp", entry.at().toString())
        .put("channelId", "directline");
    activity.putObject("from").put("id", "usher").put("role", "bot");
    activity.putObject("conversation").put("id", pass.conversation().value());
    return activity;
  }

  private static String name(Reply.Speaker speaker) {
    return speaker instanceof Reply.Speaker.Person person ? person.name() : "Usher";
  }
}
