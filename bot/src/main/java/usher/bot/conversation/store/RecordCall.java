package usher.bot.conversation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome;

/** An outcome as keys and arguments of the record script, in the order it names. */
final class RecordCall {
  private static final ObjectWriter FLAT = EventJson.mapper().writerFor(Map.class);
  private final List<String> keys = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  RecordCall(EventJson json, OpenTurn turn, Outcome outcome) {
    var id = turn.conversation();
    var partition = Partition.of(id);
    keys.addAll(List.of(
        partition.stream(id),
        partition.head(id),
        partition.sum(id),
        partition.open(),
        partition.due(),
        partition.outbox(),
        partition.all()));
    add(
        turn.number(),
        turn.epoch(),
        turn.announced() + 1,
        json.events(outcome.events()),
        json.reply(outcome.reply()),
        json.sum(outcome.after()));
    add(
        Masking.of(outcome.after()),
        EventNames.of(outcome.after().owner()),
        id.value(),
        partition.wakes());
    add(outcome.documents().size(), outcome.outbox().size(), outcome.timers().size());
    outcome.documents().forEach(document -> add(partition, document));
    outcome.outbox().forEach(this::add);
    outcome.timers().forEach(timer -> add(timer.name(), millis(timer.at())));
  }

  private void add(Partition partition, Outcome.SideDocument document) {
    keys.add(partition.document(document.kind(), document.id()));
    add(document.kind() + ":" + document.id(), document.expectedVersion(), document.json());
  }

  private void add(Outcome.Delivery delivery) {
    add(delivery.target(), delivery.key(), FLAT.writeValueAsString(delivery.content()));
  }

  private void add(Object... values) {
    for (var value : values) {
      arguments.add(value.toString());
    }
  }

  private static String millis(@Nullable Instant at) {
    return at == null ? "" : Long.toString(at.toEpochMilli());
  }

  List<String> keys() {
    return keys;
  }

  List<String> arguments() {
    return arguments;
  }
}
