package usher.ivr.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import usher.ivr.AgentToken;
import usher.ivr.CallAnswer;
import usher.ivr.Prompt;
import usher.ivr.QueueName;
import usher.ivr.SpokenLanguage;
import usher.ivr.StepToken;

/** Each answer against the document kept in {@code twiml/}; a difference is a change on the wire and must be meant. */
class TwimlWriterTest {
  private static final SpokenLanguage EN = new SpokenLanguage("en");
  private static final SpokenLanguage ZH = new SpokenLanguage("zh");
  private static final StepToken NEXT = new StepToken("next-step");
  private static final TwimlWriter WRITER = new TwimlWriter(
      new CallbackUrl(URI.create("https://desk.example.org/")),
      VoiceSettings.usual("+49305550100"));

  static List<Arguments> documents() {
    var choices = List.of(new Prompt.Choice("1", "yes", "yes"));
    var queue = new QueueName("CA1");
    return List.of(
        document(
            "ask",
            step(
                EN,
                new Prompt.Say("Hello & welcome."),
                new Prompt.Ask("Is that right?", List.of("yes", "no, thanks"), choices, 1))),
        document("ask-zh", step(ZH, new Prompt.Say("您好。"), Prompt.Ask.open("请问您需要什么帮助？"))),
        document(
            "languages",
            step(
                EN,
                new Prompt.Say("English: 1", EN),
                new Prompt.Say("中文: 2", ZH),
                Prompt.Ask.open(""))),
        document("secret", step(EN, new Prompt.Secret("Your PIN, please.", 6))),
        document(
            "spelled", step(EN, new Prompt.HangUp("Your number is INC-10423.\nGoodbye.\u0007"))),
        document("hold", step(EN, new Prompt.Hold("Just a second.", Duration.ofSeconds(2)))),
        document(
            "enqueue", step(EN, new Prompt.Say("A colleague comes."), new Prompt.Enqueue(queue))),
        document(
            "join",
            step(
                EN,
                new Prompt.Say("Anna has no access."),
                new Prompt.Join(queue, new AgentToken("h1")))),
        document(
            "record", step(EN, new Prompt.TakeMessage("After the tone.", Duration.ofMinutes(2)))),
        document("transfer", step(EN, new Prompt.Transfer("One moment.", "+49301234567"))),
        document("wait", WRITER.waiting(CallAnswer.of(EN, new Prompt.Say("You are next.")))),
        document(
            "wait-keys",
            WRITER.waiting(CallAnswer.of(EN, Prompt.Ask.open("For a callback, press 1.")))),
        document("leave", WRITER.waiting(CallAnswer.of(EN, new Prompt.LeaveQueue()))),
        document("moment", WRITER.moment(EN, "One moment, please.", NEXT, 1)),
        document("fault", WRITER.fault(EN, "Sorry.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void writesWhatIsKept(String name, String written) throws IOException {
    try (InputStream kept = getClass().getResourceAsStream("/usher/ivr/twiml/" + name + ".xml")) {
      var expected =
          new String(Objects.requireNonNull(kept, name).readAllBytes(), StandardCharsets.UTF_8);

      assertThat(written.replace("><", ">\n<")).isEqualTo(expected.strip());
    }
  }

  private static Arguments document(String name, String written) {
    return Arguments.of(name, written);
  }

  private static String step(SpokenLanguage language, Prompt... prompts) {
    return WRITER.step(CallAnswer.of(language, prompts), NEXT);
  }
}
