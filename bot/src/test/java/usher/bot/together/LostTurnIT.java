package usher.bot.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HeardEvent.Mode;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;

/** A turn whose node died after the claim, before the whole application. */
@Timeout(60)
class LostTurnIT {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static House house;

  @BeforeAll
  static void open() {
    house = House.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void isFinishedByWhoeverRunsThePartition() {
    var conversation = ConversationId.random();
    var start = new FrontDoor.Beginning(
        new InputId("start"), ChannelKind.WEB, Language.ENGLISH, "test", null, Assurance.NONE);
    house.bean(FrontDoor.class).begin(conversation, start).block(LONGEST);
    var input = new Input(
        new InputId("lost"),
        Instant.now(),
        new UtteranceHeard("When are you open?", Mode.TYPED, 1));

    house.bean(ConversationLog.class).claim(conversation, input).block(LONGEST);
    var reply = house.bean(FrontDoor.class).receive(conversation, input).blockOptional(LONGEST);

    assertThat(reply)
        .hasValueSatisfying(answer -> assertThat(answer.toString()).contains("opening-hours"));
  }
}
