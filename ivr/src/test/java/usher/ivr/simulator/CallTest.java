package usher.ivr.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import usher.ivr.AgentToken;
import usher.ivr.CallEvent;
import usher.ivr.IvrException;
import usher.ivr.QueueResult;
import usher.ivr.VoiceServer;
import usher.ivr.twilio.CallbackUrl;
import usher.ivr.twilio.ProviderAccount;
import usher.ivr.twilio.TwilioTelephony;

/** Whole calls over HTTP: person, provider in small, desk. */
class CallTest {
  private final VoiceServer server = new VoiceServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesACallFromGreetingToPin() {
    var call = call();
    done(call.press("1"));
    done(call.say("password", 0.93));
    done(call.press("481516"));

    assertThat(call.spoken())
        .contains(
            "Welcome to the desk.",
            "Calls are not recorded.",
            "key in your PIN",
            "Your PIN is right");
    assertThat(call.state()).isEqualTo(LineState.ENDED);
    assertThat(call.problems()).isEmpty();
    assertThat(server.desk.told(CallEvent.Ended.class)).hasSize(1);
    assertThat(call.heard().toString()).doesNotContain("481516");
  }

  @Test
  void speaksChineseToWhoeverChoosesIt() {
    var call = call();
    done(call.press("2"));

    assertThat(call.spoken()).contains("欢迎致电服务台。", "请问您需要什么帮助？", "重置密码，请按 1。");
    assertThat(call.heard().getLast().language()).isEqualTo("cmn-CN");
  }

  @Test
  void leadsTheSilentToAPerson() {
    var call = call();
    done(call.press("1"));
    done(call.silence());
    done(call.silence());
    done(call.silence());

    assertThat(call.spoken())
        .contains(
            "I did not hear anything.", "I still cannot hear you.", "I am getting a colleague.");
    assertThat(call.state()).isEqualTo(LineState.QUEUED);
  }

  @Test
  void joinsCallerAndAgentWithAWhisperFirst() {
    var caller = queued();
    assertThat(caller.spoken()).contains("You are next.");
    var agentCall = Objects.requireNonNull(server
        .telephony
        .callAgent("client:agent1", new AgentToken("h1"))
        .block(Duration.ofSeconds(5)));
    var agent = server.provider.at("client:agent1").orElseThrow();
    assertThat(agent.state()).isEqualTo(LineState.RINGING);

    done(agent.answer());

    assertThat(agent.id()).isEqualTo(agentCall);
    assertThat(agent.spoken()).isEqualTo("A caller has forgotten the password.");
    assertThat(caller.spoken()).endsWith("Here is Anna.").doesNotContain("forgotten");
    assertThat(caller.state()).isEqualTo(LineState.BRIDGED);
    assertThat(server.desk.told(CallEvent.Bridged.class))
        .singleElement()
        .satisfies(bridged -> assertThat(bridged.agentCall()).isEqualTo(agentCall));
  }

  @Test
  void letsTheTwoTalkAndTellsTheDeskWhenTheyAreDone() {
    var caller = queued();
    server.telephony.callAgent("client:agent1", new AgentToken("h1")).block(Duration.ofSeconds(5));
    var agent = server.provider.at("client:agent1").orElseThrow();
    done(agent.answer());
    done(agent.say("Hello, this is Anna.", null));
    done(agent.hangUp());

    assertThat(caller.heard()).contains(new Heard(Heard.Speaker.OTHER, "Hello, this is Anna.", ""));
    assertThat(server.desk.told(CallEvent.Left.class))
        .singleElement()
        .satisfies(left -> assertThat(left.result()).isEqualTo(QueueResult.BRIDGED));
    assertThat(caller.state()).isEqualTo(LineState.ENDED);
    assertThat(server.desk.told(CallEvent.Ended.class)).hasSize(2);
    assertThat(caller.problems()).isEmpty();
  }

  @Test
  void tellsTheAgentWhenTheCallerHangsUp() {
    var caller = queued();
    server.telephony.callAgent("client:agent1", new AgentToken("h1")).block(Duration.ofSeconds(5));
    var agent = server.provider.at("client:agent1").orElseThrow();
    done(agent.answer());
    done(caller.hangUp());

    assertThat(agent.spoken()).endsWith("The caller is gone.");
    assertThat(server.desk.told(CallEvent.AgentDone.class)).hasSize(1);
  }

  @Test
  void tellsTheDeskWhenACallerGivesUpWaiting() {
    var caller = queued();
    done(caller.hangUp());

    assertThat(server.desk.told(CallEvent.Left.class))
        .singleElement()
        .satisfies(left -> assertThat(left.result()).isEqualTo(QueueResult.HANGUP));
  }

  @Test
  void endsTheRingingOfAnAgent() {
    var ringing = Objects.requireNonNull(server
        .telephony
        .callAgent("client:agent1", new AgentToken("h1"))
        .block(Duration.ofSeconds(5)));

    server.telephony.end(ringing).block(Duration.ofSeconds(5));

    assertThat(server.provider.at("client:agent1")).isEmpty();
  }

  @Test
  void failsWhenTheProviderRefuses() {
    var unknown =
        new ProviderAccount("AC1", "other", VoiceServer.NUMBER, server.base.resolve("/provider"));
    var telephony = new TwilioTelephony(WebClient.create(), unknown, new CallbackUrl(server.base));

    StepVerifier.create(telephony.callAgent("client:agent1", new AgentToken("h1")))
        .expectErrorSatisfies(
            fault -> assertThat(fault).isInstanceOf(IvrException.class).hasMessageContaining("401"))
        .verify(Duration.ofSeconds(5));
  }

  @Test
  void takesEachRequestOnceWhenItIsDeliveredTwice() {
    server.provider.delivering(2);
    var call = call();
    done(call.press("1"));
    done(call.say("password", null));
    done(call.press("481516"));

    assertThat(call.problems()).isEmpty();
    assertThat(server.desk.told(CallEvent.Started.class)).hasSize(1);
    assertThat(server.desk.told(CallEvent.SecretEntered.class)).hasSize(1);
  }

  @Test
  void takesAMessage() {
    var call = atMenu();
    done(call.say("message", 0.9));
    assertThat(call.state()).isEqualTo(LineState.RECORDING);
    done(call.say("Please call me back.", null));

    assertThat(server.desk.told(CallEvent.Recorded.class)).hasSize(1);
    assertThat(call.spoken()).endsWith("Thank you for the message.");
  }

  @Test
  void goesOnWhenNobodySpeaksAMessage() {
    var call = atMenu();
    done(call.say("message", 0.9));
    done(call.silence());

    assertThat(server.desk.told(CallEvent.Continued.class)).hasSize(1);
  }

  @Test
  void comesBackAfterHolding() {
    var call = atMenu();
    done(call.say("hold", 0.9));

    assertThat(call.spoken()).contains("Just a second.\nHere I am again.");
  }

  @Test
  void comesBackFromATransfer() {
    var call = atMenu();
    done(call.say("transfer", 0.9));
    assertThat(call.state()).isEqualTo(LineState.FORWARDED);
    done(server.provider.farEndGone(call));

    assertThat(call.spoken()).endsWith("Back from there. Goodbye.");
  }

  @Test
  void takesALongNumberByKeysAndAShortZeroAsAPerson() {
    var call = atMenu();
    done(call.say("number", 0.9));
    done(call.press("10423#"));
    assertThat(server.desk.told(CallEvent.Pressed.class))
        .singleElement()
        .satisfies(pressed -> assertThat(pressed.digits()).isEqualTo("10423"));
    done(call.press("0"));

    assertThat(server.desk.told(CallEvent.PersonWanted.class)).hasSize(1);
  }

  @Test
  void usesTheFallbackWhenAnAnswerIsLost() {
    var call = atMenu();
    done(call.say("fault", 0.9));

    assertThat(call.spoken()).contains("I am sorry, something went wrong");
    assertThat(call.state()).isEqualTo(LineState.FORWARDED);
  }

  private SimulatedCall call() {
    return done(server.provider.call("+4915112345678", VoiceServer.NUMBER));
  }

  private SimulatedCall atMenu() {
    return done(call().press("1"));
  }

  private SimulatedCall queued() {
    var call = done(atMenu().press("0"));
    assertThat(call.state()).isEqualTo(LineState.QUEUED);
    return call;
  }

  private static SimulatedCall done(Mono<SimulatedCall> action) {
    return Objects.requireNonNull(action.block(Duration.ofSeconds(20)));
  }
}
