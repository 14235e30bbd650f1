package usher.bot.channel.web;

import org.springframework.web.reactive.function.server.ServerRequest;

/** Our own address, as the client of a request sees it. */
final class Site {
  private Site() {}

  /** Scheme, host and port, without a slash at the end. */
  static String of(ServerRequest request) {
    var uri = request.uri();
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
