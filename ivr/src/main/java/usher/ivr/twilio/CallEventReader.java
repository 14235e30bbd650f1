package usher.ivr.twilio;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import usher.ivr.AgentToken;
import usher.ivr.CallEvent;
import usher.ivr.CallId;
import usher.ivr.CallStatus;
import usher.ivr.DialResult;
import usher.ivr.Leg;
import usher.ivr.QueueResult;
import usher.ivr.SpokenLanguage;
import usher.ivr.StepToken;

/** Makes events of forms. Fields that may be missing may be missing; what cannot be read counts as not sent. */
final class CallEventReader {
  private final Clock clock;

  CallEventReader(Clock clock) {
    this.clock = clock;
  }

  static CallId call(TwilioForm form) {
    return new CallId(form.get("CallSid"));
  }

  /** What a step of the caller's leg brings; an address asked for by a redirect brings silence. */
  CallEvent step(TwilioForm form, StepToken step, SpokenLanguage language) {
    var leg = leg(form, step.value(), language);
    if (step.equals(StepToken.FIRST)) {
      return new CallEvent.Started(leg);
    }
    if (form.has("QueueResult")) {
      return new CallEvent.Left(leg, queueResult(form), seconds(form, "QueueTime"));
    }
    if (form.has("DialCallStatus")) {
      return new CallEvent.Transferred(leg, dialResult(form));
    }
    if (form.has("RecordingUrl")) {
      return new CallEvent.Recorded(leg, recording(form), seconds(form, "RecordingDuration"));
    }
    return input(form, leg);
  }

  /** Speech comes with its field, keys with theirs; a pound key alone is told by {@code FinishedOnKey} only. */
  private static CallEvent input(TwilioForm form, Leg leg) {
    if (!form.get("SpeechResult").isBlank()) {
      return new CallEvent.Spoke(leg, form.get("SpeechResult"), confidence(form));
    }
    if (!form.get("Digits").isEmpty()) {
      return new CallEvent.Pressed(leg, form.get("Digits"));
    }
    if (form.get("FinishedOnKey").equals("#")) {
      return new CallEvent.Pressed(leg, "#");
    }
    return new CallEvent.Silent(leg);
  }

  CallEvent waiting(TwilioForm form, SpokenLanguage language) {
    var leg = leg(form, "wait-" + form.number("QueueTime", 0), language);
    if (!form.get("Digits").isEmpty()) {
      return new CallEvent.Pressed(leg, form.get("Digits"));
    }
    var average = form.has("AvgQueueTime") && form.number("AvgQueueTime", 0) > 0
        ? seconds(form, "AvgQueueTime")
        : null;
    return new CallEvent.Queued(
        leg, form.number("QueuePosition", 1), seconds(form, "QueueTime"), average);
  }

  CallEvent agentAnswered(TwilioForm form, AgentToken agent, SpokenLanguage language) {
    return new CallEvent.AgentAnswered(leg(form, "agent-" + agent, language), agent);
  }

  CallEvent agentDone(TwilioForm form, AgentToken agent, StepToken step, SpokenLanguage language) {
    return new CallEvent.AgentDone(leg(form, step.value(), language), agent, dialResult(form));
  }

  CallEvent bridged(TwilioForm form, AgentToken agent, SpokenLanguage language) {
    var dequeuing = form.get("DequeingCallSid");
    var agentCall = new CallId(dequeuing.isBlank() ? "unknown" : dequeuing);
    return new CallEvent.Bridged(leg(form, "bridged-" + agentCall, language), agent, agentCall);
  }

  CallEvent status(TwilioForm form, SpokenLanguage language) {
    var status = named(CallStatus.values(), form.get("CallStatus"), CallStatus.IN_PROGRESS);
    var sequence = form.number("SequenceNumber", 0);
    var leg = leg(form, "status-" + sequence + "-" + status, language);
    return status.last()
        ? new CallEvent.Ended(leg, status, seconds(form, "CallDuration"))
        : new CallEvent.Status(leg, status, sequence);
  }

  private Leg leg(TwilioForm form, String input, SpokenLanguage language) {
    var call = call(form);
    return new Leg(
        call, call + "/" + input, form.get("From"), form.get("To"), language, clock.instant());
  }

  private static @Nullable Double confidence(TwilioForm form) {
    try {
      var confidence = Double.parseDouble(form.get("Confidence"));
      return confidence >= 0 && confidence <= 1 ? confidence : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static QueueResult queueResult(TwilioForm form) {
    return named(QueueResult.values(), form.get("QueueResult"), QueueResult.ERROR);
  }

  private static DialResult dialResult(TwilioForm form) {
    return named(DialResult.values(), form.get("DialCallStatus"), DialResult.FAILED);
  }

  private static @Nullable URI recording(TwilioForm form) {
    var url = form.get("RecordingUrl");
    return url.matches("https?://[^\\s]+") ? URI.create(url) : null;
  }

  private static Duration seconds(TwilioForm form, String field) {
    return Duration.ofSeconds(form.number(field, 0));
  }

  private static <T extends Enum<T>> T named(T[] values, String wire, T otherwise) {
    var name = wire.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }
}
