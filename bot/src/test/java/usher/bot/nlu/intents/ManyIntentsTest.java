package usher.bot.nlu.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.SmallDesk;

/** Two hundred intents with five examples each: ten wishes about each of twenty things, asked for in two wordings that no example has. */
class ManyIntentsTest {
  private static final List<String> THINGS = List.of(
      "library card",
      "parking permit",
      "locker",
      "laptop",
      "projector",
      "language course",
      "gym membership",
      "dormitory room",
      "travel grant",
      "student loan",
      "lab coat",
      "exam",
      "transcript of records",
      "bus pass",
      "printer account",
      "music room",
      "mentor",
      "internship",
      "meal plan",
      "bicycle");

  /** Five wordings to learn from, then two to be asked with. */
  private static final Map<String, List<String>> WISHES = Map.of(
      "get",
          List.of(
              "how do I get a %s",
              "I would like to apply for a %s",
              "where can I request a %s",
              "sign me up for a %s",
              "can I have a %s please",
              "I am interested in obtaining a %s",
              "what must I do to receive a %s"),
      "cancel",
          List.of(
              "cancel my %s",
              "I no longer want the %s",
              "please call off my %s",
              "how can I withdraw from the %s",
              "I want to give up my %s",
              "is it possible to cancel the %s",
              "I have decided against the %s, call it off"),
      "price",
          List.of(
              "how much does a %s cost",
              "what is the price of a %s",
              "what do I pay for a %s",
              "is the %s free of charge",
              "fees for the %s",
              "how expensive is the %s",
              "tell me what you charge for a %s"),
      "extend",
          List.of(
              "extend my %s",
              "I need the %s for longer",
              "can I renew my %s",
              "prolong the %s by a month please",
              "how do I keep my %s longer",
              "my %s runs out soon, I want to renew it",
              "I would like an extension of the %s"),
      "lost",
          List.of(
              "I lost my %s",
              "my %s was stolen",
              "I cannot find my %s any more",
              "somebody took my %s",
              "what if my %s got lost",
              "my %s is missing since yesterday",
              "I must have lost the %s on the train"),
      "complain",
          List.of(
              "I want to complain about the %s",
              "the %s is a disgrace",
              "I am not satisfied with my %s",
              "where do I file a complaint about a %s",
              "the quality of the %s is terrible",
              "I am unhappy about my %s and want to complain",
              "this is a formal complaint about the %s"),
      "eligible",
          List.of(
              "who is allowed to have a %s",
              "am I entitled to a %s",
              "do guests qualify for a %s",
              "what are the requirements for the %s",
              "may first year students have a %s",
              "am I eligible for the %s",
              "which requirements must I meet for a %s"),
      "status",
          List.of(
              "where is my %s",
              "has my %s been approved yet",
              "what is the status of my %s",
              "how long until my %s is ready",
              "any news about my %s",
              "I am still waiting for news about my %s",
              "is my %s approved or not"),
      "change",
          List.of(
              "I want to change my %s",
              "swap my %s for another one",
              "can I exchange the %s",
              "I would rather have a different %s",
              "switch me to another %s",
              "please exchange my %s for a different one",
              "how can I switch to another %s"),
      "contact",
          List.of(
              "who is responsible for the %s",
              "whom do I call about the %s",
              "contact person for the %s",
              "which office looks after the %s",
              "e-mail address of the people for the %s",
              "which person is responsible for the %s",
              "whom do I contact about a %s"));

  private static final int LEARNT = 5;

  @Test
  void areToldApartAndSureOnesAreRight() {
    var learnt = new ArrayList<TrainingExample>();
    var asked = new ArrayList<TrainingExample>();
    WISHES.forEach((wish, wordings) -> THINGS.forEach(thing -> {
      learnt.addAll(examples(wish, thing, wordings.subList(0, LEARNT)));
      asked.addAll(examples(wish, thing, wordings.subList(LEARNT, wordings.size())));
    }));
    assertThat(learnt).hasSize(1_000);
    assertThat(asked).hasSize(400);

    var model = IntentModel.train(learnt, SmallDesk.VECTORS);

    var sure = model.thresholds(Language.ENGLISH).sure();
    var answers = asked.stream().map(question -> Answer.of(model, question)).toList();
    assertThat(answers).filteredOn(Answer::right).hasSizeGreaterThan(380);
    var sureOnes =
        answers.stream().filter(answer -> answer.confidence() >= sure).toList();
    assertThat(sureOnes).hasSizeGreaterThan(300);
    assertThat(sureOnes).filteredOn(Answer::right).hasSizeGreaterThan(sureOnes.size() * 97 / 100);
  }

  private static List<TrainingExample> examples(String wish, String thing, List<String> wordings) {
    var intent = new IntentId(wish + "-" + thing.replace(' ', '-'));
    return wordings.stream()
        .map(wording -> new TrainingExample(Language.ENGLISH, intent, wording.formatted(thing)))
        .toList();
  }

  private record Answer(boolean right, double confidence) {
    static Answer of(IntentModel model, TrainingExample question) {
      var vector = SmallDesk.VECTORS.of(question.text(), Language.ENGLISH);
      var first = model.rank(question.text(), vector, Language.ENGLISH).getFirst();
      return new Answer(first.intent().equals(question.intent()), first.confidence());
    }
  }
}
