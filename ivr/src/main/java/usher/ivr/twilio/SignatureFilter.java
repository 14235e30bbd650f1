package usher.ivr.twilio;

import com.twilio.security.RequestValidator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The door: reads the form once and lets nobody past whose signature is not the provider's. Wrong, missing, of another
 * account, or a form that cannot be read: 403 without a word.
 */
final class SignatureFilter implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final Logger log = LoggerFactory.getLogger(SignatureFilter.class);
  private static final String FORM = TwilioForm.class.getName();
  private static final int MOST_BYTES = 64 * 1024;

  private final ProviderAccount account;
  private final CallbackUrl urls;
  private final RequestValidator validator;

  SignatureFilter(ProviderAccount account, CallbackUrl urls) {
    this.account = account;
    this.urls = urls;
    this.validator = new RequestValidator(account.token());
  }

  /** The form of a request that came through the door. */
  static TwilioForm form(ServerRequest request) {
    return (TwilioForm) request.attribute(FORM).orElseThrow();
  }

  @Override
  public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    return body(request)
        .map(TwilioForm::parse)
        .map(form -> form.filter(read -> trusted(request, read)))
        .onErrorReturn(DataBufferLimitException.class, Optional.empty())
        .flatMap(form ->
            form.map(read -> next.handle(with(read, request))).orElseGet(() -> refuse(request)));
  }

  private static Mono<byte[]> body(ServerRequest request) {
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), MOST_BYTES)
        .map(SignatureFilter::bytes)
        .defaultIfEmpty(new byte[0]);
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private boolean trusted(ServerRequest request, TwilioForm form) {
    var signature = request.headers().firstHeader("X-Twilio-Signature");
    return signature != null
        && (account.sid() == null || account.sid().equals(form.get("AccountSid")))
        && !form.get("CallSid").isBlank()
        && validator.validate(urls.signed(request.uri()), form.fields(), signature);
  }

  private static ServerRequest with(TwilioForm form, ServerRequest request) {
    return ServerRequest.from(request).attribute(FORM, form).build();
  }

  private static Mono<ServerResponse> refuse(ServerRequest request) {
    log.warn("webhook refused path={}", request.path());
    return ServerResponse.status(HttpStatus.FORBIDDEN).build();
  }
}
