package usher.bot.selfhelp.remote;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** The only way out: to hosts that are allowed, at the very address that was looked at; nobody is followed elsewhere, and nobody can send more than can be held. */
final class Outgoing {
  private static final int MOST_BYTES = 1 << 20;
  private static final int CONNECT_MILLIS = 2_000;

  private final Hosts hosts;
  private final Scheduler slow;

  /** @param slow where names are resolved */
  Outgoing(Hosts hosts, Scheduler slow) {
    this.hosts = hosts;
    this.slow = slow;
  }

  /** @param body as it came; at most a mebibyte */
  @SuppressWarnings("ArrayRecordComponent")
  record Answered(int status, byte[] body) {}

  /** Nothing was sent, so nothing can have been done. */
  static final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSent(String why) {
      super(why);
    }
  }

  /** Never empty. Fails with {@link NotSent}, and with anything else when nobody knows what the other side has done.
   *  @param body {@code ""}: none */
  Mono<Answered> send(
      String method, URI address, Map<String, String> headers, byte[] body, Duration deadline) {
    if (!hosts.allows(address)) {
      return Mono.error(
          new NotSent("host " + address.getHost() + " is not in usher.outgoing.hosts"));
    }
    return Mono.fromCallable(() -> hosts.resolve(address).stream().findFirst())
        .subscribeOn(slow)
        .onErrorMap(
            UnknownHostException.class, _ -> new NotSent("there is no host " + address.getHost()))
        .flatMap(found -> found
            .map(pinned -> exchange(method, address, pinned, headers, body))
            .orElseGet(() ->
                Mono.error(new NotSent("host " + address.getHost() + " is at no public address"))))
        .timeout(deadline)
        .onErrorMap(ConnectException.class, _ -> new NotSent("no connection"));
  }

  private static Mono<Answered> exchange(
      String method, URI address, InetAddress pinned, Map<String, String> headers, byte[] body) {
    var where = new InetSocketAddress(pinned, Hosts.port(address));
    return HttpClient.create(ConnectionProvider.newConnection())
        .remoteAddress(() -> where)
        .option(io.netty.channel.ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
        .followRedirect(false)
        .disableRetry(true)
        .headers(all -> headers.forEach(all::set))
        .request(HttpMethod.valueOf(method))
        .uri(address)
        .send(
            body.length == 0
                ? ByteBufFlux.fromInbound(Mono.empty())
                : Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
        .response((response, content) -> content(response, content))
        .single();
  }

  private static Mono<Answered> content(HttpClientResponse response, ByteBufFlux content) {
    return content
        .asByteArray()
        .reduceWith(ByteArrayOutputStream::new, Outgoing::more)
        .map(bytes -> new Answered(response.status().code(), bytes.toByteArray()));
  }

  private static ByteArrayOutputStream more(ByteArrayOutputStream sofar, byte[] part) {
    if (sofar.size() + part.length > MOST_BYTES) {
      throw new IllegalStateException("the answer is longer than " + MOST_BYTES + " bytes");
    }
    sofar.writeBytes(part);
    return sofar;
  }
}
