package usher.bot.selfhelp.remote;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.breaker.Breaker;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.remote.Outgoing.Answered;
import usher.bot.selfhelp.remote.Outgoing.NotSent;
import usher.bot.selfhelp.remote.RemoteAction.Asked;

/** A declared action. What may be done again after a fault follows from its file; where that would risk doing it twice, the outcome is unknown instead. */
final class HttpAction implements Action {
  private static final Logger LOG = LoggerFactory.getLogger(HttpAction.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String name;
  private final RemoteAction declared;
  private final Asked asked;
  private final Outgoing outgoing;
  private final Breaker breaker;
  private final Secrets secrets;
  private final Clock clock;

  private HttpAction(
      String name,
      RemoteAction declared,
      Asked asked,
      Outgoing outgoing,
      Breaker breaker,
      Secrets secrets,
      Clock clock) {
    this.name = name;
    this.declared = declared;
    this.asked = asked;
    this.outgoing = outgoing;
    this.breaker = breaker;
    this.secrets = secrets;
    this.clock = clock;
  }

  static HttpAction of(
      RemoteAction declared, Outgoing outgoing, Breaker breaker, Secrets secrets, Clock clock) {
    return new HttpAction(
        declared.name(), declared, declared.asked(), outgoing, breaker, secrets, clock);
  }

  /** Takes it back; empty when nothing does. */
  static Optional<HttpAction> undoing(
      RemoteAction declared, Outgoing outgoing, Breaker breaker, Secrets secrets, Clock clock) {
    return Optional.ofNullable(declared.undo())
        .map(undo -> new HttpAction(
            "undo-" + declared.name(), declared, undo, outgoing, breaker, secrets, clock));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Repeat repeat() {
    return finds() ? Repeat.BY_KEY : declared.manner().repeat();
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    var values = values(call);
    return Mono.defer(() -> finds() ? lookedFor(values) : attempt(values, 0))
        .onErrorResume(
            Template.Missing.class,
            missing -> Mono.just(new ActionOutcome.Failed(String.valueOf(missing.getMessage()))));
  }

  private boolean finds() {
    return declared.find() != null && name.equals(declared.name());
  }

  /** Done already, under this very key? Then it is not done again. When that cannot be known, nothing is done. */
  private Mono<ActionOutcome> lookedFor(Map<String, String> values) {
    return found(values, new ActionOutcome.Failed("cannot-look"), 0);
  }

  private Mono<ActionOutcome> repeated(
      Map<String, String> values, ActionOutcome before, int attempt) {
    return finds() ? found(values, before, attempt) : attempt(values, attempt);
  }

  /** What was found; else it is done.
   *  @param otherwise when nobody can say */
  private Mono<ActionOutcome> found(
      Map<String, String> values, ActionOutcome otherwise, int attempt) {
    var find = Objects.requireNonNull(declared.find());
    return send(find, values)
        .filter(answered -> find.answer().isDone(answered.status()))
        .map(answered -> values(find, answered))
        .onErrorResume(fault -> !(fault instanceof Template.Missing), _ -> Mono.empty())
        .flatMap(found -> found
            .<Mono<ActionOutcome>>map(known -> Mono.just(ActionOutcome.Done.with(known)))
            .orElseGet(() -> attempt(values, attempt)))
        .switchIfEmpty(Mono.just(otherwise));
  }

  private Mono<ActionOutcome> attempt(Map<String, String> values, int before) {
    return send(asked, values)
        .map(this::outcome)
        .onErrorResume(
            fault -> !(fault instanceof Template.Missing), fault -> Mono.just(faulted(fault)))
        .flatMap(outcome ->
            again(outcome, before) ? repeated(values, outcome, before + 1) : Mono.just(outcome));
  }

  /** What failed before anything was sent may be tried again in any case. */
  private boolean again(ActionOutcome outcome, int before) {
    var unclear = outcome instanceof ActionOutcome.Unknown && repeat() != Repeat.NEVER;
    var unsent = outcome instanceof ActionOutcome.Failed failed && failed.why().equals("not-sent");
    return before < declared.manner().retries() && (unclear || unsent);
  }

  private ActionOutcome faulted(Throwable fault) {
    LOG.warn("action={} fault={}", name, fault.toString());
    return fault instanceof NotSent
        ? new ActionOutcome.Failed(code(fault))
        : new ActionOutcome.Unknown(code(fault));
  }

  private static String code(Throwable fault) {
    return fault instanceof NotSent ? "not-sent" : fault.getClass().getSimpleName();
  }

  private ActionOutcome outcome(Answered answered) {
    var answer = asked.answer();
    var status = answered.status();
    if (answer.isDone(status)) {
      return values(asked, answered)
          .<ActionOutcome>map(ActionOutcome.Done::with)
          .orElseGet(() -> new ActionOutcome.Unknown("answer-unreadable"));
    }
    var refused = answer.refused().get(status);
    if (refused != null) {
      return new ActionOutcome.Refused(refused);
    }
    return status >= 500
        ? new ActionOutcome.Unknown("status-" + status)
        : new ActionOutcome.Failed("status-" + status);
  }

  /** Empty when one that is wanted is not there. */
  private static Optional<Map<String, String>> values(Asked asked, Answered answered) {
    var wanted = asked.answer().values();
    if (wanted.isEmpty()) {
      return Optional.of(Map.of());
    }
    try {
      JsonNode json = JSON.readTree(answered.body());
      var found = new LinkedHashMap<String, String>();
      for (var value : wanted.entrySet()) {
        var node = json.at(value.getValue());
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
          return Optional.empty();
        }
        found.put(value.getKey(), node.asString());
      }
      return Optional.of(found);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private Mono<Answered> send(Asked request, Map<String, String> values) {
    return Mono.defer(() -> {
      var host = request.host().toString();
      var address = URI.create(Template.address(request.url(), values));
      var body = body(request, values);
      var headers = headers(request, values, body);
      if (!breaker.allows(host)) {
        return Mono.error(new NotSent("the host is left alone for a while"));
      }
      return outgoing
          .send(request.method(), address, headers, body, declared.manner().deadline())
          .doOnNext(answered -> note(host, answered.status() < 500))
          .doOnError(_ -> note(host, false));
    });
  }

  private void note(String host, boolean worked) {
    if (worked) {
      breaker.worked(host);
    } else {
      breaker.failed(host);
    }
  }

  private static byte[] body(Asked request, Map<String, String> values) {
    var body = request.body();
    return body == null
        ? new byte[0]
        : JSON.writeValueAsString(Template.json(body, values)).getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> headers(Asked request, Map<String, String> values, byte[] body) {
    var headers = new HashMap<String, String>();
    headers.put("Accept", "application/json");
    headers.put("Idempotency-Key", values.getOrDefault("key", ""));
    if (body.length > 0) {
      headers.put("Content-Type", "application/json");
    }
    request
        .headers()
        .forEach((header, value) -> headers.put(header, line(Template.text(value, values))));
    declared
        .manner()
        .secrets()
        .forEach((header, secret) ->
            headers.put(header, secret.value().replace("{secret}", secret(secret.from()))));
    if (!declared.manner().signing().isEmpty()) {
      var time = Long.toString(clock.instant().getEpochSecond());
      headers.put("X-Usher-Timestamp", time);
      headers.put(
          "X-Usher-Signature",
          "sha256=" + signature(secret(declared.manner().signing()), time, body));
    }
    return headers;
  }

  /** A value cannot begin a header of its own. */
  private static String line(String value) {
    return value.replaceAll("[\\p{Cntrl}]", " ");
  }

  private String secret(String from) {
    return secrets
        .find(from)
        .orElseThrow(() -> new NotSent("the secret " + from + " is not there"));
  }

  /** HMAC-SHA256 over {@code timestamp.body}, in hexadecimal digits. */
  static String signature(String key, String time, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  /** Facts of the inquiry, and what every contact has. Nobody has proved to be somebody: {@code person} is empty. */
  private static Map<String, String> values(Call call) {
    var values = new HashMap<>(call.arguments());
    var soFar = call.soFar();
    values.put("key", soFar.id() + "/" + call.key());
    values.put("conversation", soFar.id().value());
    values.put("channel", soFar.contact().channel().code());
    values.put("language", soFar.contact().language().code());
    values.put("intent", call.inquiry().wish().intent().value());
    values.put("summary", call.inquiry().wish().words());
    var person = soFar.who().person();
    values.put("person", person == null ? "" : person.value());
    return values;
  }
}
