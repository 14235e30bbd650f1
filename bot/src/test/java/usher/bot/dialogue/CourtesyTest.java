package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.Move.Goodbye;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Words;
import usher.bot.desk.TestDesks;
import usher.bot.inquiry.InquiryId;

class CourtesyTest {
  private static final Question.ForSlot SITE = new Question.ForSlot("site", false);
  private final Courtesy courtesy = new Courtesy(
      new WhatIsKnown((_, _) -> Optional.empty()), TestDesks.small().catalogue());

  @Test
  void keepsThePlaceWhenAskedWhetherItIsARobot() {
    var soFar = begun()
        .opened("book-car")
        .asked(SITE, Words.of("ask-car-site"))
        .heard("are you a robot?", Signal.ARE_YOU_A_ROBOT);

    var move = courtesy.steering(soFar.conversation()).orElseThrow();

    assertThat(move).isInstanceOfSatisfying(Say.class, say -> {
      assertThat(say.words())
          .containsExactly(Words.of("are-you-a-robot"), Words.of("ask-car-site"));
      assertThat(say.question()).isEqualTo(SITE);
    });
  }

  @Test
  void repeatsWhatWasSaidLast() {
    var soFar = begun().asked(SITE, Words.of("ask-car-site")).heard("pardon?", Signal.REPEAT);

    assertThat(courtesy.steering(soFar.conversation()).orElseThrow())
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.words()).containsExactly(Words.of("ask-car-site")));
  }

  @Test
  void cancelsTheInquiryOnTop() {
    var soFar = begun().opened("book-car").heard("cancel", Signal.CANCEL);

    assertThat(courtesy.steering(soFar.conversation()).orElseThrow())
        .isInstanceOfSatisfying(
            Mention.class,
            mention -> assertThat(mention.events())
                .contains(new InquiryAbandoned(new InquiryId(1), "cancelled")));
  }

  @Test
  void startsAgainWithNothingOpen() {
    var soFar = begun().opened("book-car").opened("vpn").heard("start again", Signal.START_AGAIN);

    assertThat(courtesy.steering(soFar.conversation()).orElseThrow())
        .isInstanceOfSatisfying(Say.class, say -> assertThat(say.events()).hasSize(2));
  }

  @Test
  void saysGoodbye() {
    assertThat(courtesy.politeness(begun().heard("bye", Signal.GOODBYE).conversation()))
        .containsInstanceOf(Goodbye.class);
  }

  @Test
  void staysPoliteWhenAbused() {
    var soFar = begun().heard("you idiot", Signal.ABUSE);

    assertThat(courtesy.steering(soFar.conversation()).orElseThrow())
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.words().getFirst().key()).isEqualTo("calm-line"));
  }
}
