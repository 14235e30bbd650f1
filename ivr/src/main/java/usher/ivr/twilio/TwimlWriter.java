package usher.ivr.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Enqueue;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Queue;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlSayAs;
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
import usher.ivr.speech.Speech;
import usher.ivr.speech.Spoken;

/** Writes prompts as TwiML. What is said in front of a question stands inside its Gather, so that it can be interrupted. */
final class TwimlWriter {
  private static final int SILENCE_SECONDS = 6;
  private static final int MOST_HINTS = 500;
  private static final int LONGEST_HINT = 100;

  private final CallbackUrl urls;
  private final VoiceSettings settings;

  TwimlWriter(CallbackUrl urls, VoiceSettings settings) {
    this.urls = urls;
    this.settings = settings;
  }

  /** The document of a step on a caller's or agent's leg; {@code next} is the step it leads to. */
  String step(CallAnswer answer, StepToken next) {
    return new Document(answer.language(), next).write(answer.prompts());
  }

  /** What a waiting caller hears; it ends with a pause, or the provider would ask again at once. */
  String waiting(CallAnswer answer) {
    return new WaitDocument(answer.language()).write(answer.prompts());
  }

  /** The caller hears a word and the provider asks for the same step again. */
  String moment(SpokenLanguage language, String words, StepToken step, int moment) {
    var response = new VoiceResponse.Builder();
    says(new Prompt.Say(words), language).forEach(response::say);
    return xml(response.redirect(redirect(urls.moment(step, moment))));
  }

  /** What is said when all else failed: words, and the desk's phone where there is one. */
  String fault(SpokenLanguage language, String words) {
    var response = new VoiceResponse.Builder();
    says(new Prompt.Say(words), language).forEach(response::say);
    return xml(
        settings.deskNumber().isBlank()
            ? response.hangup(new Hangup.Builder().build())
            : response.dial(new Dial.Builder().number(settings.deskNumber()).build()));
  }

  /** Nothing is said. */
  static String nothing() {
    return xml(new VoiceResponse.Builder());
  }

  private List<Say> says(Prompt.Say say, SpokenLanguage language) {
    var spoken = say.language();
    var voice = settings.voice(spoken == null ? language : spoken);
    return Speech.of(say.words()).stream().map(pieces -> say(pieces, voice)).toList();
  }

  private static Say say(List<Spoken> pieces, Voice voice) {
    var say = new Say.Builder().option("voice", voice.name()).option("language", voice.speaks());
    for (var piece : pieces) {
      switch (piece) {
        case Spoken.Words(var text) -> say.addText(text);
        case Spoken.Digits(var text) -> say.sayAs(sayAs(text, SsmlSayAs.InterpretAs.DIGITS));
        case Spoken.Letters(var text) -> say.sayAs(sayAs(text, SsmlSayAs.InterpretAs.CHARACTERS));
        case Spoken.Break(var length) ->
          say.break_(new SsmlBreak.Builder().time(length.toMillis() + "ms").build());
      }
    }
    return say.build();
  }

  private static SsmlSayAs sayAs(String text, SsmlSayAs.InterpretAs as) {
    return new SsmlSayAs.Builder(text).interpretAs(as).build();
  }

  private static Pause pause(Duration length) {
    return new Pause.Builder().length(Math.clamp(length.toSeconds(), 1, 60)).build();
  }

  private static Redirect redirect(URI to) {
    return new Redirect.Builder(to).build();
  }

  private static String xml(VoiceResponse.Builder response) {
    return response.build().toXml();
  }

  private static IvrException misplaced(Prompt prompt, String where) {
    return new IvrException(prompt.getClass().getSimpleName() + " makes no sense " + where);
  }

  /** One answer on a leg, verb by verb. */
  private final class Document {
    private final VoiceResponse.Builder response = new VoiceResponse.Builder();
    private final List<Prompt> said = new ArrayList<>();
    private final SpokenLanguage language;
    private final StepToken next;

    private Document(SpokenLanguage language, StepToken next) {
      this.language = language;
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
        says(say, language).forEach(gather::say);
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
          says(say, language).forEach(response::say);
        } else if (prompt instanceof Prompt.Pause(var length)) {
          response.pause(pause(length));
        }
      }
      said.clear();
    }
  }

  /** One round of waiting. */
  private final class WaitDocument {
    private final VoiceResponse.Builder response = new VoiceResponse.Builder();
    private final SpokenLanguage language;
    private boolean closed;

    private WaitDocument(SpokenLanguage language) {
      this.language = language;
    }

    private String write(List<Prompt> prompts) {
      prompts.forEach(this::add);
      return xml(closed ? response : response.pause(pause(settings.waitRound())));
    }

    private void add(Prompt prompt) {
      switch (prompt) {
        case Prompt.Say say -> says(say, language).forEach(response::say);
        case Prompt.Pause(var length) -> {
          response.pause(pause(length));
          closed = true;
        }
        case Prompt.Ask ask -> response.gather(gather(ask));
        case Prompt.LeaveQueue _ -> {
          response.leave(new Leave.Builder().build());
          closed = true;
        }
        case Prompt.HangUp(var words) -> {
          says(new Prompt.Say(words), language).forEach(response::say);
          response.hangup(new Hangup.Builder().build());
          closed = true;
        }
        case Prompt.Secret _,
            Prompt.MainMenu _,
            Prompt.Hold _,
            Prompt.Enqueue _,
            Prompt.Join _,
            Prompt.TakeMessage _,
            Prompt.Transfer _ -> throw misplaced(prompt, "while waiting in a queue");
      }
    }

    /** Keys only: music and wait prompts are not to be taken for the caller's voice. */
    private Gather gather(Prompt.Ask ask) {
      var gather = new Gather.Builder()
          .inputs(Gather.Input.DTMF)
          .action(urls.queueWait())
          .timeout(Math.clamp(settings.waitRound().toSeconds(), 1, 60))
          .numDigits(1)
          .finishOnKey("");
      closed = true;
      says(new Prompt.Say(ask.words()), language).forEach(gather::say);
      return gather.build();
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
