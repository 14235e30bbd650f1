package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.Goodbye;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Words;

/** What people say that needs no inquiry: hello, thanks, goodbye, repeat, cancel, start again. The place in a flow is never lost by it. Pure. */
public final class Courtesy {
  private final WhatIsKnown known;

  public Courtesy(WhatIsKnown known) {
    this.known = known;
  }

  /** Steers the dialogue, even while a question is open; empty when nothing of the kind was said. */
  public Optional<Move> steering(Conversation soFar) {
    return soFar.understood().flatMap(heard -> steering(soFar, heard));
  }

  /** Politeness; empty when nothing of the kind was said. */
  public Optional<Move> politeness(Conversation soFar) {
    return soFar.understood().flatMap(heard -> politeness(soFar, heard));
  }

  private Optional<Move> steering(Conversation soFar, Understanding heard) {
    if (heard.has(Signal.ABUSE)) {
      return Optional.of(thenAgain(soFar, Words.of("calm-line")));
    }
    if (heard.has(Signal.START_AGAIN)) {
      return Optional.of(startAgain(soFar));
    }
    if (heard.has(Signal.CANCEL)) {
      return Optional.of(cancel(soFar));
    }
    if (heard.has(Signal.REPEAT) || heard.has(Signal.SLOWER)) {
      return Optional.of(repeat(soFar));
    }
    if (heard.has(Signal.ARE_YOU_A_ROBOT)) {
      return Optional.of(thenAgain(soFar, Words.of("are-you-a-robot")));
    }
    if (heard.has(Signal.WHAT_IS_KNOWN)) {
      return Optional.of(thenAgain(soFar, known.about(soFar)));
    }
    return heard.has(Signal.WAIT)
        ? Optional.of(
            new Say(List.of(Words.of("wait-ok")), soFar.talk().question(), List.of(), List.of()))
        : Optional.empty();
  }

  private Optional<Move> politeness(Conversation soFar, Understanding heard) {
    if (heard.has(Signal.GOODBYE)) {
      return Optional.of(new Goodbye(List.of(Words.of("goodbye")), "goodbye"));
    }
    if (heard.has(Signal.THANKS)) {
      return Optional.of(
          soFar.topInquiry().isPresent()
              ? thenAgain(soFar, Words.of("thanks"))
              : say("thanks", "anything-else"));
    }
    if (heard.has(Signal.GREETING)) {
      return Optional.of(
          soFar.topInquiry().isPresent()
              ? thenAgain(soFar, Words.of("greeting-again"))
              : say("greeting-again", "ask-what"));
    }
    return heard.has(Signal.HELP) && soFar.topInquiry().isEmpty()
        ? Optional.of(say("what-i-can-do"))
        : Optional.empty();
  }

  private static Move startAgain(Conversation soFar) {
    var abandoned = new ArrayList<ConversationEvent>();
    soFar.talk().stack().forEach(id -> abandoned.add(new InquiryAbandoned(id, "start-again")));
    return new Say(List.of(Words.of("ask-what")), new Question.Open(), List.of(), abandoned);
  }

  private static Move cancel(Conversation soFar) {
    return soFar
        .topInquiry()
        .<Move>map(top -> new Mention(
            List.of(Words.of("cancelled")), List.of(new InquiryAbandoned(top.id(), "cancelled"))))
        .orElseGet(() -> say("nothing-to-cancel", "ask-what"));
  }

  private static Move repeat(Conversation soFar) {
    var said = soFar.talk().lastSaid();
    return said.isEmpty()
        ? say("repeat-nothing")
        : new Say(said, soFar.talk().question(), List.of(), List.of());
  }

  /** A word in between, then what was asked, again. */
  private static Move thenAgain(Conversation soFar, Words between) {
    return thenAgain(soFar, List.of(between));
  }

  private static Move thenAgain(Conversation soFar, List<Words> between) {
    var words = new ArrayList<>(between);
    if (soFar
        .question()
        .filter(question -> !(question instanceof Question.Open))
        .isPresent()) {
      words.addAll(soFar.talk().lastSaid());
    }
    return new Say(words, soFar.talk().question(), List.of(), List.of());
  }

  private static Move say(String... keys) {
    return Say.of(new Question.Open(), List.of(keys).stream().map(Words::of).toArray(Words[]::new));
  }
}
