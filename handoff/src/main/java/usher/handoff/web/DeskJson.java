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
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import usher.handoff.store.PlainIds;

/** JSON of the page. Strict on the way in: small, flat, nothing unknown, nothing missing, no number where a text
 *  belongs. */
final class DeskJson {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int DEEPEST = 32;
  private static final JsonMapper MAPPER = JsonMapper.builder(factory())
      .addModule(new PlainIds())
      .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .withCoercionConfig(LogicalType.Textual, DeskJson::textOnly)
      .withCoercionConfig(LogicalType.Enum, DeskJson::textOnly)
      .build();

  private DeskJson() {}

  static String write(Object view) {
    return MAPPER.writeValueAsString(view);
  }

  /** Never empty. Fails with {@link BadInput}.
   *  @param read from the form to what is meant; an {@link IllegalArgumentException} says what is wrong with the
   *      form */
  static <F, T> Mono<T> read(ServerRequest request, Class<F> form, Function<F, T> read) {
    return body(request).map(json -> parse(json, form, read));
  }

  private static Mono<String> body(ServerRequest request) {
    if (request
        .headers()
        .contentType()
        .filter(MediaType.APPLICATION_JSON::isCompatibleWith)
        .isEmpty()) {
      return Mono.error(new BadInput(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json"));
    }
    return DataBufferUtils.join(request.bodyToFlux(DataBuffer.class), MOST_BYTES)
        .map(DeskJson::text)
        .defaultIfEmpty("")
        .onErrorMap(
            DataBufferLimitException.class,
            _ -> new BadInput(HttpStatus.CONTENT_TOO_LARGE, "at most 64 KiB"));
  }

  private static String text(DataBuffer buffer) {
    var text = buffer.toString(StandardCharsets.UTF_8);
    DataBufferUtils.release(buffer);
    return text;
  }

  private static <F, T> T parse(String json, Class<F> form, Function<F, T> read) {
    try {
      return read.apply(MAPPER.readValue(json, form));
    } catch (JacksonException e) {
      throw new BadInput(HttpStatus.BAD_REQUEST, e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new BadInput(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static JsonFactory factory() {
    var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    return JsonFactory.builder().streamReadConstraints(limits).build();
  }

  private static void textOnly(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
