package usher.bot.nlu.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.TrainingExample;

class AdviceTest {
  private static final Vectors VECTORS = new Vectors(Encoders.bundled(), PreparedVectors.NONE);
  private static final List<String> PASSWORD = List.of(
      "I forgot my password",
      "cannot sign in since I lost my password",
      "please reset the password of my account",
      "new password needed",
      "my password does not work any more",
      "how do I choose another password",
      "the system says wrong password",
      "password expired yesterday");
  private static final List<String> PRINTER = List.of(
      "the printer is jammed",
      "paper stuck in the printer on floor two",
      "nothing comes out when I print",
      "printer says toner low",
      "prints have black stripes",
      "my print job hangs in the queue",
      "the printing machine makes strange noise",
      "print from my phone fails");
  private static final List<String> CAR = List.of(
      "book a car for Friday",
      "I need a vehicle tomorrow",
      "reserve the electric car",
      "can I rent a car this weekend",
      "car booking for two days please",
      "is any car free at noon",
      "we want to drive to Berlin with a campus car",
      "get me a car at the harbour");

  @Test
  void showsExamplesThatAreTakenForAnotherIntent() {
    var examples = desk();
    examples.add(example("printer", "please change the password of my account"));

    var lines = new Misheard(examples, VECTORS).lines();

    assertThat(lines)
        .anySatisfy(line -> assertThat(line)
            .contains("'printer' in 'en'", "taken for 'password'")
            .contains("“please change the password of my account”"));
  }

  @Test
  void saysNothingOfExamplesThatAreUnderstood() {
    assertThat(new Misheard(desk(), VECTORS).lines()).isEmpty();
    assertThat(new Alike(desk(), VECTORS).lines()).isEmpty();
  }

  @Test
  void tellsWhichLanguageLagsBehind() {
    var examples = desk();
    List.of("alpha", "beta", "gamma")
        .forEach(intent -> IntStream.range(0, 8)
            .mapToObj(i -> new TrainingExample(
                new Language("de"), new IntentId(intent), "q" + (i + intent.length()) + "x"))
            .forEach(examples::add));

    assertThat(new Misheard(examples, VECTORS).lines())
        .first()
        .asString()
        .contains("'de' lags behind");
  }

  @Test
  void showsExamplesOfTwoIntentsThatSayTheSame() {
    var examples = desk();
    examples.add(example("car", "i forgot my password!"));

    assertThat(new Alike(examples, VECTORS).lines())
        .singleElement()
        .asString()
        .contains("“I forgot my password” of 'password'", "“i forgot my password!” of 'car'");
  }

  @Test
  void showsAnIntentWhoseExamplesAllSayTheSame() {
    var examples = desk();
    List.of("lunch today", "lunch today?", "lunch today!", "Lunch, today", "the lunch today")
        .forEach(text -> examples.add(example("lunch", text)));

    assertThat(new Alike(examples, VECTORS).lines())
        .singleElement()
        .asString()
        .contains("'lunch' in 'en'", "and 1 more");
  }

  @Test
  void comparesWordsWhereThereIsNoEncoder() {
    var german = new Language("de");
    var examples = List.of(
        new TrainingExample(german, new IntentId("a"), "Passwort vergessen"),
        new TrainingExample(german, new IntentId("b"), "passwort vergessen"),
        new TrainingExample(german, new IntentId("b"), "Kennwort vergessen"));

    assertThat(new Alike(examples, VECTORS).lines()).hasSize(1);
  }

  @Test
  void countsExamples() {
    var examples = new ArrayList<TrainingExample>();
    IntStream.range(0, 30).forEach(i -> examples.add(example("wifi", "wifi " + i)));
    IntStream.range(0, 12)
        .mapToObj(i -> new TrainingExample(Language.CHINESE, new IntentId("wifi"), "无线" + i))
        .forEach(examples::add);
    examples.add(example("lost", "gone"));

    assertThat(new Few(examples).lines())
        .containsExactly(
            "intent 'lost' has 1 examples in 'en'; write at least 10",
            "intent 'wifi' has 12 examples in 'zh', but 30 in another language");
  }

  private static List<TrainingExample> desk() {
    List<TrainingExample> examples = new ArrayList<>();
    PASSWORD.forEach(text -> examples.add(example("password", text)));
    PRINTER.forEach(text -> examples.add(example("printer", text)));
    CAR.forEach(text -> examples.add(example("car", text)));
    return examples;
  }

  private static TrainingExample example(String intent, String text) {
    return new TrainingExample(Language.ENGLISH, new IntentId(intent), text);
  }
}
