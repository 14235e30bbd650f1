package usher.bot.channel.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a request, up to a size.
 *
 * @param limit in bytes */
record Body(int limit) {

  /** Never empty: no body is an empty object. Fails with a {@link Refusal} when it is too big or no JSON object. */
  Mono<ObjectNode> read(ServerRequest request) {
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), limit)
        .map(Body::bytes)
        .defaultIfEmpty(new byte[0])
        .map(Json::read)
        .onErrorMap(
            DataBufferLimitException.class,
            tooBig -> Refusal.tooBig("A request has at most " + limit + " bytes"));
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
