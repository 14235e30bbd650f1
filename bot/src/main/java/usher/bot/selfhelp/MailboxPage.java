package usher.bot.selfhelp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** What a demo desk has sent, as a page for whoever tries it: from this machine only, under a name of this machine, and through no proxy or tunnel. Looks
 * again by itself. */
final class MailboxPage {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** What a proxy or a tunnel tells of whom it asks for. */
  private static final List<String> PASSED_ON = List.of(
      "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

  private static final String SECONDS_UNTIL_NEXT_LOOK = "10";

  private final Messages mailbox;
  private final String frame;

  /** Port: what was sent. */
  @FunctionalInterface
  interface Messages {
    /** Newest first, each {@code person, line break, text}. Never empty. */
    Mono<List<String>> newest();
  }

  /** @param frame the page, with the messages' place named {@code messages} in double braces */
  MailboxPage(Messages mailbox, String frame) {
    this.mailbox = mailbox;
    this.frame = frame;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/demo/mailbox", this::show).build();
  }

  private Mono<ServerResponse> show(ServerRequest request) {
    return isOwn(request)
        ? mailbox.newest().flatMap(this::page)
        : ServerResponse.status(HttpStatus.FORBIDDEN).build();
  }

  private Mono<ServerResponse> page(List<String> messages) {
    return ServerResponse.ok()
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("Refresh", SECONDS_UNTIL_NEXT_LOOK)
        .bodyValue(frame.replace(
            "{{messages}}",
            messages.stream().map(MailboxPage::item).collect(Collectors.joining())));
  }

  /** First line: whom it was sent to. */
  private static String item(String message) {
    var parts = HtmlUtils.htmlEscape(message).split("\n", 2);
    return "<li><strong>%s</strong><p>%s</p></li>"
        .formatted(parts[0], parts[parts.length - 1].replace("\n", "<br>"));
  }

  private static boolean isOwn(ServerRequest request) {
    var host = request.headers().host();
    var from =
        request.remoteAddress().map(InetSocketAddress::getAddress).flatMap(Optional::ofNullable);
    return PASSED_ON.stream().noneMatch(request.headers().asHttpHeaders()::containsHeader)
        && host != null
        && OWN_NAMES.contains(host.getHostString())
        && from.map(InetAddress::isLoopbackAddress).orElse(false);
  }
}
