package usher.ivr.twilio;

import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlProsody;
import com.twilio.twiml.voice.SsmlSayAs;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;
import usher.ivr.speech.Speech;
import usher.ivr.speech.Spoken;

/** Words as the provider speaks them: in the voice of their language, with digits, letters and breaks marked.
 *  @param slow at four fifths of the voice's pace */
record Saying(VoiceSettings settings, boolean slow) {
  private static final String SLOW = "80%";

  /** At the voice's own pace. */
  Saying(VoiceSettings settings) {
    this(settings, false);
  }

  Saying slowly() {
    return new Saying(settings, true);
  }

  List<Say> says(Prompt.Say say, SpokenLanguage language) {
    var spoken = say.language();
    var voice = settings.voice(spoken == null ? language : spoken);
    return Speech.of(say.words()).stream().map(pieces -> say(pieces, voice)).toList();
  }

  private Say say(List<Spoken> pieces, Voice voice) {
    var say = new Say.Builder().option("voice", voice.name()).option("language", voice.speaks());
    if (slow) {
      var prosody = new SsmlProsody.Builder().rate(SLOW);
      add(pieces, prosody::addText, prosody::sayAs, prosody::break_);
      say.prosody(prosody.build());
    } else {
      add(pieces, say::addText, say::sayAs, say::break_);
    }
    return say.build();
  }

  private static void add(
      List<Spoken> pieces,
      Consumer<String> words,
      Consumer<SsmlSayAs> spelled,
      Consumer<SsmlBreak> silence) {
    for (var piece : pieces) {
      switch (piece) {
        case Spoken.Words(var text) -> words.accept(text);
        case Spoken.Digits(var text) -> spelled.accept(sayAs(text, SsmlSayAs.InterpretAs.DIGITS));
        case Spoken.Letters(var text) ->
          spelled.accept(sayAs(text, SsmlSayAs.InterpretAs.CHARACTERS));
        case Spoken.Break(var length) -> silence.accept(pause(length));
      }
    }
  }

  private static SsmlBreak pause(Duration length) {
    return new SsmlBreak.Builder().time(length.toMillis() + "ms").build();
  }

  private static SsmlSayAs sayAs(String text, SsmlSayAs.InterpretAs as) {
    return new SsmlSayAs.Builder(text).interpretAs(as).build();
  }
}
