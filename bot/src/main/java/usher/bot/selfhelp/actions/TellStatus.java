package usher.bot.selfhelp.actions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.PersonId;
import usher.bot.record.Record;
import usher.bot.record.RecordJson;
import usher.bot.record.RecordNumber;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;

/** How far the record of a number is. Told to the person it belongs to, and within the conversation it was opened in; to anybody else it looks as if there
 *  were none. */
public final class TellStatus implements Action {
  private final ConversationLog log;
  private final ZoneId zone;

  public TellStatus(ConversationLog log, ZoneId zone) {
    this.log = log;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "record-status";
  }

  @Override
  public Repeat repeat() {
    return Repeat.SAFE;
  }

  /** Gives back {@code status}: open, waiting, resolved, closed, or unknown; {@code opened} and {@code service}. */
  @Override
  public Mono<ActionOutcome> act(Call call) {
    return Mono.justOrEmpty(RecordNumber.read(Deed.argument(call, "number")))
        .flatMap(this::read)
        .filter(record -> belongsTo(record, call.soFar()))
        .map(this::told)
        .defaultIfEmpty(ActionOutcome.Done.with(java.util.Map.of("status", "unknown")));
  }

  private Mono<Record> read(RecordNumber number) {
    var anyOfPartition =
        new ConversationId("%02d-%s".formatted(number.partition(), "0".repeat(26)));
    return log.document(anyOfPartition, "record", number.toString())
        .map(stored -> RecordJson.read(stored.json()));
  }

  private static boolean belongsTo(Record record, Conversation soFar) {
    var person = Optional.ofNullable(soFar.who().person()).map(PersonId::value);
    return record.conversation().equals(soFar.id().value())
        || (person.isPresent() && person.get().equals(record.person()));
  }

  private ActionOutcome told(Record record) {
    var values = new LinkedHashMap<String, String>();
    values.put("status", record.course().status());
    values.put("opened", "@date/" + LocalDate.ofInstant(record.course().opened(), zone));
    values.put("service", "@service/" + record.about().service());
    return ActionOutcome.Done.with(values);
  }
}
