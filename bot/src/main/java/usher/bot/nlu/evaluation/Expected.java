package usher.bot.nlu.evaluation;

import com.google.common.net.InetAddresses;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Detail.Kind;

/** Compares what a file of cases expects with what was found, spans and values. */
final class Expected {
  private Expected() {}

  static boolean agrees(Kind kind, JsonNode expected, List<Detail> found) {
    if (expected.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < found.size(); i++) {
      String value = expected.get(i).path("value").asString();
      String span = expected.get(i).path("text").asString();
      if (!plain(span).equals(plain(found.get(i).text())) || !agrees(kind, value, found.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Case and width are no part of a span. */
  private static String plain(String span) {
    return Normalizer.normalize(span, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The value of a phone is its span, which has been compared. */
  private static boolean agrees(Kind kind, String value, Detail found) {
    return switch (kind) {
      case NUMBER ->
        Math.abs(Double.parseDouble(value) - Double.parseDouble(found.value()))
            < 1e-9 * Math.abs(Double.parseDouble(value)) + 1e-12;
      case TIME -> value.startsWith(found.value());
      case DATE_TIME -> value.replace(' ', 'T').startsWith(found.value());
      case DURATION -> Math.abs(Double.parseDouble(value) - seconds(found.value())) < 0.01;
      case PHONE -> true;
      case URL -> found.value().equalsIgnoreCase(value);
      case IP -> InetAddresses.forString(value).equals(InetAddresses.forString(found.value()));
      case DATE, EMAIL, RECORD_NUMBER, CHOICE -> found.value().equals(value);
    };
  }

  private static double seconds(String iso) {
    int t = iso.indexOf('T');
    var period = t == 1 ? Period.ZERO : Period.parse(t < 0 ? iso : iso.substring(0, t));
    var time = t < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(t));
    return 86_400.0 * (365 * period.getYears() + 30 * period.getMonths() + period.getDays())
        + time.toMillis() / 1000.0;
  }
}
