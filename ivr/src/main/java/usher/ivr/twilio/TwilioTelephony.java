package usher.ivr.twilio;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import usher.ivr.AgentToken;
import usher.ivr.CallId;
import usher.ivr.IvrException;
import usher.ivr.Telephony;

/**
 * Calls made through Twilio's REST API, by a plain client: the SDK's own repeats a POST up to three times when an answer is
 * lost, and an agent's phone would ring three times.
 */
public final class TwilioTelephony implements Telephony {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int RING_SECONDS = 30;

  private final WebClient web;
  private final ProviderAccount account;
  private final CallbackUrl urls;

  /** Works for an account with a sid only. */
  public TwilioTelephony(WebClient web, ProviderAccount account, CallbackUrl urls) {
    this.web = web;
    this.account = account;
    this.urls = urls;
    if (account.sid() == null) {
      throw new IllegalArgumentException(
          "calls are made in the name of an account: its sid is missing");
    }
  }

  @Override
  public Mono<CallId> callAgent(String phone, AgentToken agent) {
    var call = BodyInserters.fromFormData("To", phone)
        .with("From", account.number())
        .with("Url", urls.agent(agent).toString())
        .with("FallbackUrl", urls.fallback().toString())
        .with("StatusCallback", urls.status().toString())
        .with("StatusCallbackEvent", "completed")
        .with("Timeout", String.valueOf(RING_SECONDS));
    return post("/Calls.json", call).flatMap(TwilioTelephony::created);
  }

  @Override
  public Mono<Void> end(CallId call) {
    var completed = BodyInserters.fromFormData("Status", "completed");
    return post("/Calls/" + call + ".json", completed).flatMap(TwilioTelephony::over);
  }

  /** The answer's body is read by whoever maps it; a connection problem becomes the module's own exception. */
  private Mono<ClientResponse> post(String path, BodyInserters.FormInserter<String> form) {
    return web.post()
        .uri(account.api() + "/2010-04-01/Accounts/" + account.sid() + path)
        .headers(headers -> headers.setBasicAuth(String.valueOf(account.sid()), account.token()))
        .body(form)
        .exchangeToMono(response -> response
            .bodyToMono(String.class)
            .defaultIfEmpty("")
            .map(body -> response.mutate().body(body).build()))
        .timeout(PATIENCE)
        .onErrorMap(fault -> !(fault instanceof IvrException), TwilioTelephony::unreachable);
  }

  private static Mono<CallId> created(ClientResponse response) {
    if (!response.statusCode().is2xxSuccessful()) {
      return Mono.error(new IvrException("the provider refused to call an agent, status "
          + response.statusCode().value() + ": check number and account"));
    }
    return response.bodyToMono(Created.class).map(created -> new CallId(created.sid()));
  }

  private static Mono<Void> over(ClientResponse response) {
    return response.statusCode().is2xxSuccessful()
            || response.statusCode().equals(HttpStatus.NOT_FOUND)
        ? Mono.empty()
        : Mono.error(new IvrException(
            "the provider did not end a call, status " + response.statusCode().value()));
  }

  private static IvrException unreachable(Throwable fault) {
    return new IvrException(
        "the provider did not answer; whether the phone rings is not known", fault);
  }

  private record Created(String sid) {}
}
