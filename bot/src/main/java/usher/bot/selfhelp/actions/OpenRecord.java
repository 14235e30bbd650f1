package usher.bot.selfhelp.actions;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.catalogue.Offering;
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
  static final String RESOLVED = "resolved";

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
    return number(call).map(number -> opened(call, number, "open", Map.of()));
  }

  /** A number for a record of this conversation. Never empty. */
  Mono<RecordNumber> number(Call call) {
    return log.nextNumber(call.soFar().id())
        .map(counter -> new RecordNumber(call.soFar().id().partition(), counter));
  }

  /** The record, to be stored with the turn. Gives back {@code record}, its number, and more.
   *  @param status {@code open}, or {@value #RESOLVED} when all is done with this turn */
  ActionOutcome opened(Call call, RecordNumber number, String status, Map<String, String> more) {
    var about = about(call);
    var person = call.soFar().who().person();
    var opened = Record.contact(
            number,
            call.soFar().id().value(),
            call.soFar().contact().channel().code(),
            person == null ? null : person.value(),
            clock.instant())
        .about(about);
    var record = status.equals(RESOLVED) ? opened.status(status, clock.instant()) : opened;
    var values = new LinkedHashMap<String, String>();
    values.put("record", number.toString());
    values.putAll(more);
    var events = List.<usher.bot.conversation.ConversationEvent>of(
        new RecordOpened(number.toString(), about.kind(), about.summary()));
    return new ActionOutcome.Done(values, events, stored(record));
  }

  private static Effects stored(Record record) {
    var document = new SideDocument("record", record.number(), 0, RecordJson.write(record));
    var index = new Delivery("records", record.number(), RecordJson.indexed(record));
    return new Effects(List.of(index), List.of(), List.of(document));
  }

  /** Kind and service are the offering's; an intent may be no more than a question about it. */
  private Record.About about(Call call) {
    var card = catalogue.intent(call.inquiry().wish().intent());
    var work = catalogue.servedBy(call.inquiry().wish().intent()).map(Offering::work);
    var kind =
        work.map(Offering.Work::kind).or(() -> card.map(IntentCard::kind)).orElse(Kind.QUESTION);
    var service = work.map(Offering.Work::service).or(() -> card.map(IntentCard::service));
    return new Record.About(
        kind,
        service.orElse(""),
        summary(call),
        priority(call, card),
        call.inquiry().wish().model(),
        card.map(known -> Classifying.of(known, call.inquiry().wish())).orElse(null));
  }

  private static String summary(Call call) {
    var facts = call.arguments().entrySet().stream()
        .filter(fact -> !fact.getKey().contains(".") && !fact.getKey().equals("priority"))
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .sorted()
        .collect(Collectors.joining("; "));
    var words = call.inquiry().wish().words();
    return facts.isEmpty() ? words : words + " (" + facts + ")";
  }

  /** As the flow says, else as the intent's impact and urgency make it. */
  private static int priority(Call call, Optional<IntentCard> card) {
    var said = Deed.argument(call, "priority");
    return said.isEmpty()
        ? card.map(known -> known.classification().priority()).orElse(3)
        : Integer.parseInt(said);
  }
}
