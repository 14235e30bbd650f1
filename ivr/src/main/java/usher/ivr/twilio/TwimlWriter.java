package usher.ivr.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Queue;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import usher.ivr.CallAnswer;
import usher.ivr.IvrException;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;
import usher.ivr.StepToken;

/** Writes prompts as TwiML. What is said in front of a question stands inside its Gather, so that it can be interrupted. */
final class TwimlWriter {
  private static final int SILENCE_SECONDS = 6;
  private static final int MOST_HINTS = 500;
  private static final int LONGEST_HINT = 100;

  private final CallbackUrl urls;
  private final VoiceSettings settings;
  private final Saying saying;

  TwimlWriter(CallbackUrl urls, VoiceSettings settings) {
    this.urls = urls;
    this.settings = settings;
    this.saying = new Saying(settings);
  }

  /** The document of a step on a caller's or agent's leg; {@code next} is the step it leads to. */
  String step(CallAnswer answer, StepToken next) {
    return new Document(answer, next).write(answer.prompts());
  }

  /** What a waiting caller hears; it ends with a pause, or the provider would ask again at once. */
  String waiting(CallAnswer answer) {
    return new WaitDocument(urls, settings, answer.language()).write(answer.prompts());
  }

  /** The caller hears a word and the provider asks for the same step again. */
  String moment(SpokenLanguage language, String words, StepToken step, int moment) {
    var response = new VoiceResponse.Builder();
    saying.says(new Prompt.Say(words), language).forEach(response::say);
    return xml(response.redirect(redirect(urls.moment(step, moment))));
  }

  /** What is said when all else failed: words, and the desk's phone where there is one. */
  String fault(SpokenLanguage language, String words) {
    var response = new VoiceResponse.Builder();
    saying.says(new Prompt.Say(words), language).forEach(response::say);
    return xml(
        settings.deskNumber().isBlank()
            ? response.hangup(new Hangup.Builder().build())
            : response.dial(new Dial.Builder().number(settings.deskNumber()).build()));
  }

  /** Nothing is said. */
  static String nothing() {
    return xml(new VoiceResponse.Builder());
  }

  static Pause pause(Duration length) {
    return new Pause.Builder().length(Math.clamp(length.toSeconds(), 1, 60)).build();
  }

  private static Redirect redirect(URI to) {
    return new Redirect.Builder(to).build();
  }

  static String xml(VoiceResponse.Builder response) {
    return response.build().toXml();
  }

  static IvrException misplaced(Prompt prompt, String where) {
    return new IvrException(prompt.getClass().getSimpleName() + " makes no sense " + where);
  }

  /** One answer on a leg, verb by verb. */
  private final class Document {
    private final VoiceResponse.Builder response = new VoiceResponse.Builder();
    private final List<Prompt> said = new ArrayList<>();
    private final SpokenLanguage language;
    private final Saying pace;
    private final StepToken next;

    private Document(CallAnswer answer, StepToken next) {
      this.language = answer.language();
      this.pace = answer.slow() ? saying.slowly() : saying;
      this.next = next;
    }

    private String write(List<Prompt> prompts) {
      prompts.forEach(this::add);
      speak();
      return xml(response);
    }

    private void add(Prompt prompt) {
      switch (prompt) {
        case Prompt.Say say -> said.add(say);
        case Prompt.Pause pause -> said.add(pause);
        case Prompt.Ask ask -> ask(ask);
        case Prompt.Secret secret -> secret(secret);
        case Prompt.Hold(var words, var length) -> {
          speak(words);
          response.pause(pause(length)).redirect(redirect(urls.step(next)));
        }
        case Prompt.Enqueue(var queue) -> {
          speak();
          response.enqueue(new Enqueue.Builder(queue.value())
              .action(urls.step(next))
              .waitUrl(urls.queueWait())
              .build());
        }
        case Prompt.Join(var queue, var agent) -> {
          speak();
          response.dial(new Dial.Builder()
              .action(urls.agentDone(agent, next))
              .queue(new Queue.Builder(queue.value()).url(urls.joining(agent)).build())
              .build());
        }
        case Prompt.TakeMessage(var words, var atMost) -> {
          speak(words);
          response.record(record(atMost)).redirect(redirect(urls.step(next)));
        }
        case Prompt.Transfer(var words, var number) -> {
          speak(words);
          response.dial(
              new Dial.Builder().action(urls.step(next)).number(number).build());
        }
        case Prompt.HangUp(var words) -> {
          speak(words);
          response.hangup(new Hangup.Builder().build());
        }
        case Prompt.MainMenu _ -> throw misplaced(prompt, "before the menu has been filled in");
        case Prompt.LeaveQueue _ -> throw misplaced(prompt, "outside a queue");
      }
    }

    private void ask(Prompt.Ask ask) {
      var gather = new Gather.Builder()
          .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
          .option("language", settings.voice(language).hears())
          .speechTimeout("auto");
      if (!ask.hints().isEmpty()) {
        gather.hints(hints(ask.hints()));
      }
      question(ask, gather);
    }

    private void secret(Prompt.Secret secret) {
      question(secret, new Gather.Builder().inputs(Gather.Input.DTMF));
    }

    /** A single key answers at once, and the pound key is a key like any other; longer answers end with it. */
    private void question(Prompt.Question question, Gather.Builder gather) {
      gather
          .action(urls.step(next))
          .actionOnEmptyResult(true)
          .timeout(SILENCE_SECONDS)
          .numDigits(question.digits())
          .finishOnKey(question.digits() == 1 ? "" : "#");
      said.add(new Prompt.Say(question.words()));
      said.forEach(prompt -> nest(prompt, gather));
      said.clear();
      response.gather(gather.build());
    }

    private void nest(Prompt prompt, Gather.Builder gather) {
      if (prompt instanceof Prompt.Say say) {
        pace.says(say, language).forEach(gather::say);
      } else if (prompt instanceof Prompt.Pause(var length)) {
        gather.pause(pause(length));
      }
    }

    private Record record(Duration atMost) {
      return new Record.Builder()
          .action(urls.step(next))
          .maxLength(Math.clamp(atMost.toSeconds(), 1, 600))
          .timeout(SILENCE_SECONDS)
          .finishOnKey("#")
          .playBeep(true)
          .build();
    }

    private void speak(String words) {
      said.add(new Prompt.Say(words));
      speak();
    }

    private void speak() {
      for (var prompt : said) {
        if (prompt instanceof Prompt.Say say) {
          pace.says(say, language).forEach(response::say);
        } else if (prompt instanceof Prompt.Pause(var length)) {
          response.pause(pause(length));
        }
      }
      said.clear();
    }
  }

  private static String hints(List<String> hints) {
    return hints.stream()
        .map(hint -> hint.replace(',', ' ').strip())
        .filter(hint -> !hint.isEmpty() && hint.length() <= LONGEST_HINT)
        .limit(MOST_HINTS)
        .collect(Collectors.joining(","));
  }
}
