package usher.ivr.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import usher.ivr.simulator.WebPort.WebAnswer;

/** Posts as the provider posts: all its usual fields and one nobody has heard of, signed; answers are taken strictly. */
final class Webhooks {
  private static final int MOST_REDIRECTS = 10;
  private static final int MOST_BYTES = 64 * 1024;
  private static final Set<String> TWIML_TYPES = Set.of("text/xml", "application/xml", "text/html");

  private final SimulatedAccount account;
  private final WebPort web;
  private final Clock clock;
  private final Signer signer;
  private final AtomicInteger sequence = new AtomicInteger();

  Webhooks(SimulatedAccount account, WebPort web, Clock clock) {
    this.account = account;
    this.web = web;
    this.clock = clock;
    this.signer = new Signer(account.token());
  }

  /** The document at an address; fails with {@link ProviderError} when the provider could not use it. */
  Mono<String> fetch(SimulatedCall call, URI address, Map<String, String> extra, int deliveries) {
    return Mono.defer(() -> post(call, address, fields(call, extra), deliveries))
        .map(answer -> accept(address, answer))
        .onErrorMap(fault -> !(fault instanceof ProviderError), Webhooks::unreachable);
  }

  /** Tells of a call's end; whatever comes back is of no interest. */
  Mono<Void> ended(SimulatedCall call, String status) {
    var to = call.hooks().status();
    if (to == null) {
      return Mono.empty();
    }
    var extra = Map.of(
        "CallStatus", status,
        "CallDuration", String.valueOf(call.elapsed().toSeconds()),
        "SequenceNumber", String.valueOf(sequence.getAndIncrement()),
        "CallbackSource", "call-progress-events",
        "Timestamp",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(clock.withZone(ZoneOffset.UTC))));
    return Mono.defer(() -> post(call, to, fields(call, extra), 1))
        .doOnNext(answer -> checkStatusAnswer(call, answer))
        .onErrorResume(fault -> noted(call, fault))
        .then();
  }

  private Mono<WebAnswer> post(
      SimulatedCall call, URI address, Map<String, String> fields, int deliveries) {
    var headers = Map.of(
        "X-Twilio-Signature", signer.sign(address, fields),
        "I-Twilio-Idempotency-Token", UUID.randomUUID().toString(),
        "User-Agent", "TwilioProxy/1.1");
    var once = web.post(address, fields, headers);
    var answer = deliveries < 2
        ? once
        : once.zipWhen(first -> once, (first, second) -> same(call, first, second));
    return answer
        .expand(given -> follow(address, given, fields))
        .take(MOST_REDIRECTS + 2L)
        .last();
  }

  private static WebAnswer same(SimulatedCall call, WebAnswer first, WebAnswer second) {
    if (!first.equals(second)) {
      call.problem("a request delivered twice was answered in two ways");
    }
    return second;
  }

  /** After a redirect the keys are not sent again. */
  private Mono<WebAnswer> follow(URI address, WebAnswer answer, Map<String, String> fields) {
    if (answer.status() < 300 || answer.status() > 399 || answer.location().isBlank()) {
      return Mono.empty();
    }
    var onwards = address.resolve(answer.location());
    var kept = new LinkedHashMap<>(fields);
    kept.remove("Digits");
    return web.post(onwards, kept, Map.of("X-Twilio-Signature", signer.sign(onwards, kept)));
  }

  private static String accept(URI address, WebAnswer answer) {
    if (answer.status() >= 300 && answer.status() <= 399) {
      throw new ProviderError(11215, "too many redirects at " + address.getPath());
    }
    if (answer.status() < 200 || answer.status() > 299) {
      throw new ProviderError(11200, "status " + answer.status() + " from " + address.getPath());
    }
    var type = answer.type().replaceFirst(";.*", "").strip();
    if (!TWIML_TYPES.contains(type)) {
      throw new ProviderError(12300, "content type '" + type + "' from " + address.getPath());
    }
    if (answer.body().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new ProviderError(11750, "more than 64 kB from " + address.getPath());
    }
    return answer.body();
  }

  private static void checkStatusAnswer(SimulatedCall call, WebAnswer answer) {
    if (answer.status() != 204 && answer.status() != 200) {
      call.problem("status callback answered with " + answer.status());
    }
  }

  private static Mono<WebAnswer> noted(SimulatedCall call, Throwable fault) {
    call.problem("status callback: " + fault.getMessage());
    return Mono.empty();
  }

  private static ProviderError unreachable(Throwable fault) {
    return new ProviderError(11200, "no answer: " + fault, fault);
  }

  private Map<String, String> fields(SimulatedCall call, Map<String, String> extra) {
    var fields = new HashMap<String, String>();
    fields.put("CallSid", call.id().value());
    fields.put("AccountSid", account.sid());
    fields.put("From", call.from());
    fields.put("To", call.to());
    fields.put("Caller", call.from());
    fields.put("Called", call.to());
    fields.put("CallStatus", call.state() == LineState.ENDED ? "completed" : "in-progress");
    fields.put("ApiVersion", "2010-04-01");
    fields.put("Direction", call.direction().wire());
    fields.put("FromCountry", "DE");
    fields.put("FromCity", "");
    fields.put("FromState", "");
    fields.put("FromZip", "");
    fields.put("ToCountry", "DE");
    fields.put("ToCity", "");
    fields.put("StirVerstat", "No-TN-Validation");
    fields.put(
        "X" + UUID.randomUUID().toString().substring(0, 8), "new & unknown = " + UUID.randomUUID());
    fields.putAll(extra);
    return fields;
  }
}
