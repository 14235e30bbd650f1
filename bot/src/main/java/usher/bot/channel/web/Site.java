package usher.bot.channel.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.databind.node.ObjectNode;

/** Our own address, as the client of a request sees it.
 *
 * @param publicUrl how the desk is reached from outside; tells the scheme where a proxy has taken the encryption off; may be empty
 * @param desk what clients are told about it */
record Site(String publicUrl, Told desk) {

  ObjectNode told() {
    return desk.json();
  }

  /** Scheme, host and port, without a slash at the end. */
  String of(ServerRequest request) {
    var asked = request.uri();
    var known = URI.create(publicUrl);
    var ours = known.getHost() != null
        && known.getHost().equalsIgnoreCase(asked.getHost())
        && known.getPort() == asked.getPort();
    return ours ? origin() : asked.getScheme() + "://" + asked.getRawAuthority();
  }

  /** The public address as browsers name it; empty when there is none. */
  String origin() {
    var known = URI.create(publicUrl);
    return known.getHost() == null
        ? ""
        : (known.getScheme() + "://" + known.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
