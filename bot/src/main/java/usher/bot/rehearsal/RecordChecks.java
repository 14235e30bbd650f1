package usher.bot.rehearsal;

import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import usher.bot.conversation.ConversationId;
import usher.bot.record.Record;
import usher.bot.record.RecordNumber;

/** What a script expects of the contact's record. */
final class RecordChecks {
  private RecordChecks() {}

  /** Waits for the status, then looks at the rest. */
  static void says(House house, ConversationId conversation, Scenario.Line line) {
    var record = Await.until(
            () -> house
                .record(conversation)
                .filter(found ->
                    !line.has("status") || found.course().status().equals(line.text("status"))),
            new LinkedBlockingQueue<>())
        .orElseThrow(() -> new Difference("the record is " + house.record(conversation)));

    Difference.unless(
        RecordNumber.read(record.number()).isPresent(),
        "the record's number has a wrong check digit: " + record.number());
    line.with()
        .keySet()
        .forEach(key -> Difference.unlessContains(key, value(record, key), line.text(key)));
  }

  private static String value(Record record, String key) {
    return switch (key) {
      case "status" -> record.course().status();
      case "kind" -> record.about().kind().name().toLowerCase(Locale.ROOT);
      case "service" -> record.about().service();
      case "summary" -> record.about().summary();
      case "channel" -> record.channel();
      case "person" -> String.valueOf(record.person());
      case "classified-by" -> record.about().classifiedBy();
      case "closed" ->
        String.valueOf(record.course().closed() != null
            && !record.course().closed().isBefore(record.course().opened()));
      default -> throw new IllegalArgumentException("nothing of that name is in a record: " + key);
    };
  }
}
