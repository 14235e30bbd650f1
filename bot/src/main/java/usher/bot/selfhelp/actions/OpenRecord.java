package usher.bot.selfhelp.actions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent.RecordOpened;
import usher.bot.conversation.Effects;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.conversation.Outcome.SideDocument;
import usher.bot.inquiry.Kind;
import usher.bot.record.Record;
import usher.bot.record.RecordJson;
import usher.bot.record.RecordNumber;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;

/** Opens a record for the inquiry; it is stored together with the turn. Gives back {@code record}, its public number. */
public final class OpenRecord implements Action {
  private final ConversationLog log;
  private final Catalogue catalogue;
  private final Clock clock;

  public OpenRecord(ConversationLog log, Catalogue catalogue, Clock clock) {
    this.log = log;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "open-record";
  }

  /** The record is written with the turn, so a turn that was not recorded opened none. */
  @Override
  public Repeat repeat() {
    return Repeat.SAFE;
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    return log.nextNumber(call.soFar().id())
        .map(counter -> opened(call, new RecordNumber(call.soFar().id().partition(), counter)));
  }

  private ActionOutcome opened(Call call, RecordNumber number) {
    var card = catalogue.intent(call.inquiry().wish().intent());
    var kind = card.map(IntentCard::kind).orElse(Kind.QUESTION);
    var about = new Record.About(
        kind,
        card.map(IntentCard::service).orElse(""),
        summary(call),
        priority(card),
        call.inquiry().wish().model());
    var person = call.soFar().who().person();
    var record = Record.contact(
            number,
            call.soFar().id().value(),
            call.soFar().contact().channel().code(),
            person == null ? null : person.value(),
            clock.instant())
        .about(about);
    var document = new SideDocument("record", number.toString(), 0, RecordJson.write(record));
    var index = new Delivery("records", number.toString(), RecordJson.indexed(record));
    var events = List.<usher.bot.conversation.ConversationEvent>of(
        new RecordOpened(number.toString(), kind, about.summary()));
    return new ActionOutcome.Done(
        Map.of("record", number.toString()),
        events,
        new Effects(List.of(index), List.of(), List.of(document)));
  }

  private static String summary(Call call) {
    var facts = call.arguments().entrySet().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .sorted()
        .collect(Collectors.joining("; "));
    var words = call.inquiry().wish().words();
    return facts.isEmpty() ? words : words + " (" + facts + ")";
  }

  private static int priority(Optional<IntentCard> card) {
    return card.map(known -> known.classification().weight())
        .map(weight -> Math.max(1, 5 - weight))
        .map(priority -> Math.min(4, priority))
        .orElse(3);
  }
}
