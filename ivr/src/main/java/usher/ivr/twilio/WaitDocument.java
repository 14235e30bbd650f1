package usher.ivr.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Leave;
import java.util.List;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;

/** What a waiting caller hears in one round of waiting. */
final class WaitDocument {
  private final VoiceResponse.Builder response = new VoiceResponse.Builder();
  private final CallbackUrl urls;
  private final VoiceSettings settings;
  private final Saying saying;
  private final SpokenLanguage language;
  private boolean closed;

  WaitDocument(CallbackUrl urls, VoiceSettings settings, SpokenLanguage language) {
    this.urls = urls;
    this.settings = settings;
    this.saying = new Saying(settings);
    this.language = language;
  }

  String write(List<Prompt> prompts) {
    prompts.forEach(this::add);
    return TwimlWriter.xml(
        closed ? response : response.pause(TwimlWriter.pause(settings.waitRound())));
  }

  private void add(Prompt prompt) {
    switch (prompt) {
      case Prompt.Say say -> saying.says(say, language).forEach(response::say);
      case Prompt.Pause(var length) -> {
        response.pause(TwimlWriter.pause(length));
        closed = true;
      }
      case Prompt.Ask ask -> response.gather(gather(ask));
      case Prompt.LeaveQueue _ -> {
        response.leave(new Leave.Builder().build());
        closed = true;
      }
      case Prompt.HangUp(var words) -> {
        saying.says(new Prompt.Say(words), language).forEach(response::say);
        response.hangup(new Hangup.Builder().build());
        closed = true;
      }
      case Prompt.Secret _,
          Prompt.MainMenu _,
          Prompt.Hold _,
          Prompt.Enqueue _,
          Prompt.Join _,
          Prompt.TakeMessage _,
          Prompt.Transfer _ -> throw TwimlWriter.misplaced(prompt, "while waiting in a queue");
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
    saying.says(new Prompt.Say(ask.words()), language).forEach(gather::say);
    return gather.build();
  }
}
