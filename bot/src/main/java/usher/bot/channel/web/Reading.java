package usher.bot.channel.web;

import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Signs;

/** One client's reading of a conversation, entry after entry. The log is the buffer: who reads slowly is given the next entries when the last were taken. */
final class Reading {
  /** Entries in one frame, so that a long conversation is not one long frame. */
  private static final int ENTRIES = 64;

  private final ConversationLog log;
  private final Signs signs;
  private final ActivityWriter writer;
  /** Changed by one frame after the other, never by two at once. */
  private volatile Watermark read;

  Reading(ConversationLog log, Signs signs, ActivityWriter writer, Watermark from) {
    this.log = log;
    this.signs = signs;
    this.writer = writer;
    this.read = from;
  }

  /** What is there, then what comes; never ends by itself. To be subscribed to once. Fails when the log cannot be read. */
  Flux<ObjectNode> sets() {
    return recorded().mergeWith(passing());
  }

  private Flux<ObjectNode> passing() {
    return signs
        .ofPerson(writer.pass().conversation())
        .onBackpressureLatest()
        .map(sign -> writer.passing(sign, read));
  }

  private Flux<ObjectNode> recorded() {
    return log.wakes(writer.pass().conversation())
        .onBackpressureLatest()
        .concatMap(this::news, 1)
        .map(this::next);
  }

  private Flux<List<LogEntry>> news(ConversationId id) {
    return log.entries(id, read.mark()).flatMapIterable(Reading::frames);
  }

  private static List<List<LogEntry>> frames(List<LogEntry> entries) {
    return IntStream.iterate(0, at -> at < entries.size(), at -> at + ENTRIES)
        .mapToObj(at -> entries.subList(at, Math.min(at + ENTRIES, entries.size())))
        .toList();
  }

  private ObjectNode next(List<LogEntry> entries) {
    var set = writer.set(entries, read);
    read = new Watermark(entries.getLast().mark());
    if (entries.getLast().events().stream()
        .anyMatch(event -> event instanceof HeardEvent.UtteranceHeard)) {
      set.withArray("activities").add(writer.typing());
    }
    return set;
  }
}
