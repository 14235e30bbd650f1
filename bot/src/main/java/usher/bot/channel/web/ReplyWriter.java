package usher.bot.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.Language;
import usher.bot.conversation.Reply;

/** Writes a reply as messages: one for each text, one for the articles in a row; what may be pressed is on the last.
 *
 * @param site our own address as the client sees it; links of cards begin with it */
record ReplyWriter(String site, Reply reply) {
  private static final String HERO = "application/vnd.microsoft.card.hero";

  /** Without envelope: no id, no sender. Empty when nothing is said; can be changed by the caller. */
  List<ObjectNode> messages() {
    var messages = new ArrayList<ObjectNode>();
    for (var part : reply.parts()) {
      switch (part) {
        case Reply.Part.Text text -> messages.add(text(text));
        case Reply.Part.Card card -> add(card, cardsAtTheEnd(messages));
      }
    }
    if (!messages.isEmpty()) {
      asks(messages.getLast());
    }
    return messages;
  }

  private ObjectNode text(Reply.Part.Text text) {
    return message()
        .put("text", text.markdown())
        .put("textFormat", "markdown")
        .put("speak", text.spoken());
  }

  private ObjectNode cardsAtTheEnd(List<ObjectNode> messages) {
    if (messages.isEmpty() || !messages.getLast().has("attachments")) {
      messages.add(message().put("attachmentLayout", "list"));
      messages.getLast().putArray("attachments");
    }
    return messages.getLast();
  }

  private void add(Reply.Part.Card card, ObjectNode message) {
    var attachment = message
        .withArray("attachments")
        .addObject()
        .put("contentType", HERO)
        .put("name", card.article());
    var content =
        attachment.putObject("content").put("title", card.title()).put("text", card.passage());
    content
        .putArray("buttons")
        .addObject()
        .put("type", "openUrl")
        .put("title", reply.language().equals(Language.CHINESE) ? "阅读全文" : "Read the article")
        .put("value", site + card.path());
    message.put("speak", (message.path("speak").asString("") + " " + card.spoken()).strip());
  }

  private ObjectNode message() {
    var message = Json.object().put("inputHint", "acceptingInput");
    var usher = message.putObject("channelData").putObject("usher");
    switch (reply.speaker()) {
      case Reply.Speaker.Bot _ -> usher.put("speaker", "bot");
      case Reply.Speaker.Person person -> usher.put("speaker", "person").put("name", person.name());
      case Reply.Speaker.Notice _ -> usher.put("speaker", "notice");
    }
    return message;
  }

  private void asks(ObjectNode last) {
    last.put("inputHint", hint());
    var usher = (ObjectNode) last.path("channelData").path("usher");
    usher.put("expects", reply.expects().name().toLowerCase(Locale.ROOT));
    if (reply.expects() == Reply.Expects.SECRET) {
      usher.put("secret", true);
    }
    if (!reply.choices().isEmpty()) {
      choices(last);
    }
  }

  private void choices(ObjectNode last) {
    var suggested = last.putObject("suggestedActions");
    suggested.putArray("to");
    var actions = suggested.putArray("actions");
    for (var choice : reply.choices()) {
      actions
          .addObject()
          .put("type", "imBack")
          .put("title", choice.label())
          .put("value", choice.value());
    }
  }

  private String hint() {
    return switch (reply.expects()) {
      case ANYTHING -> "acceptingInput";
      case CHOICE, DATE, DIGITS, SECRET -> "expectingInput";
      case NOTHING -> "ignoringInput";
    };
  }
}
