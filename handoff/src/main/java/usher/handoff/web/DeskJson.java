package usher.handoff.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import usher.handoff.store.PlainIds;

/** JSON of the page. What comes in is read by {@link Form}: small, flat, nothing unknown, nothing missing, no number or
 *  object where a text belongs. */
final class DeskJson {
  private static final int MOST_BYTES = 64 * 1024;
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(new PlainIds())
      .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
      .build();

  private DeskJson() {}

  static String write(Object view) {
    return MAPPER.writeValueAsString(view);
  }

  /** Never empty. Fails with {@link BadInput}.
   *  @param read from the form to what is meant; an {@link IllegalArgumentException} says what is wrong with the
   *      form */
  static <T> Mono<T> read(ServerRequest request, Function<Form, T> read) {
    return body(request).map(json -> parse(json, read));
  }

  private static Mono<String> body(ServerRequest request) {
    var type = request.headers().contentType();
    if (type.filter(MediaType.APPLICATION_JSON::isCompatibleWith).isEmpty()) {
      var found = type.map(MediaType::toString).orElse("no content type");
      return Mono.error(new BadInput(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "found " + found + "; send application/json"));
    }
    return DataBufferUtils.join(request.bodyToFlux(DataBuffer.class), MOST_BYTES)
        .map(DeskJson::text)
        .defaultIfEmpty("")
        .onErrorMap(
            DataBufferLimitException.class,
            _ -> new BadInput(
                HttpStatus.CONTENT_TOO_LARGE, "the body is too long; send at most 64 KiB"));
  }

  private static String text(DataBuffer buffer) {
    var text = buffer.toString(StandardCharsets.UTF_8);
    DataBufferUtils.release(buffer);
    return text;
  }

  private static <T> T parse(String json, Function<Form, T> read) {
    try {
      var form = Form.of(json);
      var meant = read.apply(form);
      form.nothingElse();
      return meant;
    } catch (IllegalArgumentException e) {
      throw Form.bad(String.valueOf(e.getMessage()));
    }
  }
}
