package usher.bot.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.ConversationId;

/** One script, played line by line. Whoever speaks is a room of its own: the chat, the call, the agent. */
final class Play implements AutoCloseable {
  private final House house;
  private final Staff staff;
  private final Scenario script;
  private final List<Chat> chats = new ArrayList<>();
  private final Map<String, String> numbers = new HashMap<>();
  private @Nullable OnTheLine call;

  Play(House house, Staff staff, Scenario script) {
    this.house = house;
    this.staff = staff;
    this.script = script;
    house.tidy();
    staff.ready();
  }

  void all() {
    for (var line : script.lines()) {
      try {
        line(line);
      } catch (RuntimeException e) {
        throw new Difference(
            "%s, line %d (%s %s): %s%n%s"
                .formatted(
                    script.name(), line.number(), line.step(), line.with(), e.getMessage(), told()),
            e);
      }
    }
    asksNothingTwice();
  }

  /** Nothing known is asked again, in whatever this script is about. */
  private void asksNothingTwice() {
    var asked =
        conversations().stream().flatMap(id -> house.reAsked(id).stream()).toList();
    Difference.unlessEqual(script.name() + ": asked although it was known", asked, List.of());
  }

  /** All of this story. */
  List<ConversationId> conversations() {
    var conversations = new ArrayList<ConversationId>();
    chats.forEach(chat -> conversations.add(new ConversationId(chat.conversation())));
    if (call != null) {
      conversations.add(call.conversation());
    }
    return conversations;
  }

  @Override
  public void close() {
    if (call != null) {
      call.hangUp();
    }
    chats.forEach(Chat::close);
  }

  private void line(Scenario.Line line) {
    switch (line.step()) {
      case "user" -> chat().say(filled(line.text()));
      case "secret" -> chat().secret(secret(line.text()));
      case "bot" -> bot(line);
      case "mail" -> mail(line);
      case "owner" -> ChatChecks.owner(chat(), line.text());
      case "quiet" -> ChatChecks.quiet(chat());
      case "told" -> ChatChecks.told(chat(), line);
      case "new-chat" -> chats.add(new Chat(house.address(), script.language()));
      case "calls" -> call = new OnTheLine(house.phone(), line.text(), house.pepper());
      case "hears" -> call().hears(line.text());
      case "keys" -> call().keys(secret(line.text()));
      case "speech" -> call().says(line.text());
      case "silence" -> call().silence();
      case "line" -> call().is(line.text());
      case "hangs-up" -> call().hangUp();
      case "agent-phone" -> call().agentPhone(line, staff.agent().phone());
      case "agent" -> AgentChecks.does(staff.agent(), line);
      case "promised" -> AgentChecks.promised(staff.agent(), line);
      case "package" -> AgentChecks.sees(staff.agent(), line);
      case "record" -> RecordChecks.says(house, conversation(), line);
      case "idle" -> house.idle(conversation());
      case "restart" -> restart();
      default -> throw new IllegalArgumentException("no such step: " + line.step());
    }
  }

  private void bot(Scenario.Line line) {
    var message = ChatChecks.shows(chat(), line);
    if (line.has("keep")) {
      numbers.put(line.text("keep"), ChatChecks.number(message));
    }
  }

  /** The newest message to a person or number. */
  private void mail(Scenario.Line line) {
    var to = line.text("to");
    Difference.unlessContains(
        "message to " + to, house.newestMail(to).orElse("no message"), line.text("has"));
  }

  /** "number of laptop" is the number that was kept under that name. */
  private String filled(String written) {
    return written.startsWith("number of ")
        ? numbers.getOrDefault(written.substring("number of ".length()), written)
        : written;
  }

  private void restart() {
    house.restart();
    staff.back();
    chats.forEach(Chat::reconnect);
  }

  /** "code of 1001" is read in the mailbox, "digits of laptop" are those of the number kept under that name; everything else is meant as it stands. */
  private String secret(String written) {
    if (written.startsWith("digits of ")) {
      return numbers.getOrDefault(written.substring("digits of ".length()), "").replace("-", "")
          + "#";
    }
    if (!written.startsWith("code of ")) {
      return written;
    }
    var person = written.substring("code of ".length());
    var mail = house
        .newestMail(person)
        .orElseThrow(() -> new Difference("there is no message to " + person));
    return mail.replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
  }

  private Chat chat() {
    if (chats.isEmpty()) {
      chats.add(new Chat(house.address(), script.language()));
    }
    return chats.getLast();
  }

  private OnTheLine call() {
    if (call == null) {
      throw new IllegalStateException("nobody has called yet");
    }
    return call;
  }

  private ConversationId conversation() {
    return call == null ? new ConversationId(chat().conversation()) : call.conversation();
  }

  private String told() {
    return call == null ? chat().told() : call.told();
  }

  /** Whether a text is there, by a piece of it or, between slashes, by a pattern. */
  static boolean fits(String text, String wanted) {
    var isPattern = wanted.length() > 2 && wanted.startsWith("/") && wanted.endsWith("/");
    return isPattern
        ? Pattern.compile(wanted.substring(1, wanted.length() - 1), Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .find()
        : text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }
}
