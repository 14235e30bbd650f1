package usher.bot.channel.voice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import usher.ivr.AgentToken;
import usher.ivr.CallId;
import usher.ivr.Telephony;

/** A desk without an account at a provider: nobody can be called. Says so once for each try; the caller stays in the queue. */
final class NoTelephony implements Telephony {
  private static final Logger LOG = LoggerFactory.getLogger(NoTelephony.class);

  @Override
  public Mono<CallId> callAgent(String phone, AgentToken agent) {
    LOG.warn("no agent can be called: set usher.twilio.account-sid to the account at the provider");
    return Mono.empty();
  }

  @Override
  public Mono<Void> end(CallId call) {
    return Mono.empty();
  }
}
