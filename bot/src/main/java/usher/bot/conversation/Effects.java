package usher.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.conversation.Outcome.SideDocument;
import usher.bot.conversation.Outcome.Timer;

/** What a turn changes beside the conversation itself, recorded with it. */
public record Effects(List<Delivery> outbox, List<Timer> timers, List<SideDocument> documents) {
  public static final Effects NONE = new Effects(List.of(), List.of(), List.of());

  public Effects {
    outbox = List.copyOf(outbox);
    timers = List.copyOf(timers);
    documents = List.copyOf(documents);
  }

  /** Both; of two versions of a document or timer the later one counts. */
  public Effects and(Effects more) {
    var allTimers = new ArrayList<>(timers);
    allTimers.removeIf(
        timer -> more.timers.stream().anyMatch(other -> other.name().equals(timer.name())));
    allTimers.addAll(more.timers);
    var allDocuments = new ArrayList<SideDocument>();
    documents.stream()
        .filter(document -> more.later(document).isEmpty())
        .forEach(allDocuments::add);
    more.documents.stream().map(this::merged).forEach(allDocuments::add);
    var allOutbox = new ArrayList<>(outbox);
    allOutbox.addAll(more.outbox);
    return new Effects(allOutbox, allTimers, allDocuments);
  }

  private Optional<SideDocument> later(SideDocument document) {
    return documents.stream()
        .filter(other -> other.kind().equals(document.kind()) && other.id().equals(document.id()))
        .findFirst();
  }

  private SideDocument merged(SideDocument document) {
    return later(document)
        .map(first -> new SideDocument(
            document.kind(), document.id(), first.expectedVersion(), document.json()))
        .orElse(document);
  }
}
