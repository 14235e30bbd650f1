package usher.ivr.twilio;

import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.SsmlBreak;
import com.twilio.twiml.voice.SsmlSayAs;
import java.util.List;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;
import usher.ivr.speech.Speech;
import usher.ivr.speech.Spoken;

/** Words as the provider speaks them: in the voice of their language, with digits, letters and breaks marked. */
record Saying(VoiceSettings settings) {

  List<Say> says(Prompt.Say say, SpokenLanguage language) {
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
}
