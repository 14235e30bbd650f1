package usher.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.Offering;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Distress;
import usher.bot.conversation.InquiryEvent.InquiryRefused;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move;
import usher.bot.conversation.Question;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Signal;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.TestDesks;
import usher.bot.dialogue.Courtesy;
import usher.bot.dialogue.WhatIsKnown;
import usher.bot.inquiry.IntentId;
import usher.bot.triage.Confidence;
import usher.bot.triage.Wishes;
import usher.bot.validation.Validation;
import usher.bot.validation.ValidationSettings;
import usher.bot.validation.directory.Person;

/** All people of the demo and all its offerings: what may be had, what is told that could be had, and what is offered as a choice are the same, in chat and on the phone. */
class EntitledEverywhereTest {
  private static final DeskFolder DESK = TestDesks.demo();
  private static final Catalogue CATALOGUE = DESK.catalogue();
  private static final Validation VALIDATION =
      new Validation(CATALOGUE, new ValidationSettings(3, 5, 30, "pepper"));
  private static final Courtesy COURTESY =
      new Courtesy(new WhatIsKnown((_, _) -> Optional.empty()), CATALOGUE);
  private static final Wishes WISHES =
      new Wishes(CATALOGUE, _ -> new Confidence.Limits(0.9, 0.1, 0.1));

  @ParameterizedTest
  @EnumSource(
      value = ChannelKind.class,
      names = {"WEB", "VOICE"})
  void isTheSameAnswerForEverybody(ChannelKind channel) {
    var people = DESK.company().people().all();
    assertThat(people).hasSize(40);
    for (var person : people) {
      var entitled = CATALOGUE.entitled(person.groups());
      for (var offering : CATALOGUE.offerings()) {
        var may = entitled.contains(offering);

        assertThat(isRefused(person, offering, channel))
            .as("%s may not have %s", person.id(), offering.id())
            .isEqualTo(!may);
        assertThat(isOffered(person, offering, channel))
            .as("%s is offered %s", person.id(), offering.id())
            .isEqualTo(may);
      }
      assertThat(told(person, channel)).isEqualTo(titles(entitled));
    }
  }

  @Test
  void tellsAStrangerWhatSomebodyMayHave() {
    var move =
        COURTESY.politeness(begun().heard("help", Signal.HELP).conversation()).orElseThrow();

    assertThat(arguments(move)).isEqualTo(titles(CATALOGUE.offerings()));
  }

  private static Conversations proved(Person person, ChannelKind channel) {
    return begun(channel, Language.ENGLISH)
        .with(new IdentityProved(
            person.id(), Assurance.PIN, List.copyOf(person.groups()), person.site(), "pin"));
  }

  private static boolean isRefused(Person person, Offering offering, ChannelKind channel) {
    var soFar = proved(person, channel)
        .heard("please")
        .opened(offering.intents().getFirst().value());
    var move = VALIDATION.next(soFar.conversation(), soFar.top());
    return move instanceof Move.Mention mention
        && mention.events().stream()
            .filter(InquiryRefused.class::isInstance)
            .map(InquiryRefused.class::cast)
            .anyMatch(refused -> refused.rule().equals("not-entitled"));
  }

  /** Whether it is a choice where two may have been meant while something else is open. */
  private static boolean isOffered(Person person, Offering offering, ChannelKind channel) {
    var intent = offering.intents().getFirst();
    var soFar = proved(person, channel)
        .opened("opening-hours")
        .heard(
            "this or that",
            Distress.CALM,
            new RankedIntent(intent, 0.5),
            new RankedIntent(new IntentId("wifi-trouble"), 0.4));
    return WISHES
        .wish(soFar.conversation())
        .filter(move -> move instanceof Move.Say say
            && say.question() instanceof Question.WhichIntent which
            && which.choices().contains(intent))
        .isPresent();
  }

  private static String told(Person person, ChannelKind channel) {
    var soFar = proved(person, channel).heard("help", Signal.HELP).conversation();
    return arguments(COURTESY.politeness(soFar).orElseThrow());
  }

  private static String arguments(Move move) {
    return ((Move.Say) move).words().getFirst().args().getOrDefault("offerings", "");
  }

  private static String titles(List<Offering> offerings) {
    return offerings.stream()
        .map(offering -> "offering/" + offering.id())
        .reduce((one, other) -> one + ";" + other)
        .map(all -> "@list/" + all)
        .orElse("");
  }
}
