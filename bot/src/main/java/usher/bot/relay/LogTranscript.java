package usher.bot.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import usher.bot.conversation.CareEvent.AgentSpoke;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HeardEvent.SecretEntered;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Reply;
import usher.handoff.AgentId;
import usher.handoff.ConversationRef;
import usher.handoff.Line;
import usher.handoff.Speaker;
import usher.handoff.Transcript;

/** The transcript, read from the log each time: what the user said, what the bot and people answered, in the order it happened. */
final class LogTranscript implements Transcript {
  private final ConversationLog log;

  LogTranscript(ConversationLog log) {
    this.log = log;
  }

  @Override
  public Flux<Line> since(ConversationRef conversation, String mark) {
    var after = mark.contains(".") ? mark.substring(0, mark.lastIndexOf('.')) : mark;
    return log.entries(new ConversationId(conversation.value()), after)
        .flatMapIterable(LogTranscript::lines);
  }

  private static List<Line> lines(List<LogEntry> entries) {
    return entries.stream().flatMap(entry -> lines(entry).stream()).toList();
  }

  private static List<Line> lines(LogEntry entry) {
    var lines = new ArrayList<Line>();
    for (var event : entry.events()) {
      line(entry, event, lines.size()).ifPresent(lines::add);
    }
    if (entry.reply() != null
        && !entry.reply().parts().isEmpty()
        && entry.reply().speaker() instanceof Reply.Speaker.Bot) {
      lines.add(
          new Line(mark(entry, lines.size()), new Speaker.Bot(), words(entry.reply()), entry.at()));
    }
    return lines;
  }

  private static Optional<Line> line(LogEntry entry, ConversationEvent event, int index) {
    return switch (event) {
      case UtteranceHeard heard ->
        Optional.of(new Line(mark(entry, index), new Speaker.User(), heard.text(), entry.at()));
      case SecretEntered _ ->
        Optional.of(new Line(mark(entry, index), new Speaker.User(), "••••", entry.at()));
      case AgentSpoke spoke ->
        Optional.of(new Line(
            mark(entry, index),
            new Speaker.Person(new AgentId(spoke.agent())),
            spoke.text(),
            entry.at()));
      default -> Optional.empty();
    };
  }

  private static String words(Reply reply) {
    return reply.parts().stream().map(LogTranscript::words).collect(Collectors.joining("\n"));
  }

  private static String words(Reply.Part part) {
    return switch (part) {
      case Reply.Part.Text text -> text.markdown();
      case Reply.Part.Card card -> card.title() + ": " + card.passage();
    };
  }

  private static String mark(LogEntry entry, int index) {
    return entry.mark() + "." + index;
  }
}
