package usher.bot.channel.voice;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** {@code GET /phone} where a real provider is connected: the number to call. */
final class NumberPage {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private final String page;

  /** @param frame the page, with the places {@code {{dial}}} and {@code {{number}}}
   *  @param number in E.164; another is shown as it is */
  NumberPage(String frame, String number) {
    this.page = frame
        .replace("{{dial}}", HtmlUtils.htmlEscape(number))
        .replace("{{number}}", HtmlUtils.htmlEscape(readable(number)));
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/phone", request -> ServerResponse.ok().contentType(HTML).bodyValue(page))
        .build();
  }

  private static String readable(String number) {
    var util = PhoneNumberUtil.getInstance();
    try {
      return util.format(util.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException fault) {
      return number;
    }
  }
}
