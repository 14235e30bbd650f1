package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import usher.bot.catalogue.Catalogue;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.InquiryEvent.InquiryResumed;
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
  /** What belongs to a greeting or to thanks, in the languages of the bundled texts. */
  private static final Pattern REST = Pattern.compile(
      "(?iu)\\b(?:hi|hello|hey|hiya|howdy|there|good|morning|afternoon|evening|day|again|usher|how|are|you|u|doing|today"
          + "|thanks?|thank|very|much|so|a|lot|million|many|cheers|for|your|the|help|support|time|everything|ty|thx|tysm)\\b"
          + "|您好|你好|大家好|早上好|上午好|中午好|下午好|晚上好|早安|哈喽|嗨|喂|在吗|在么|非常|十分|太|多谢|谢谢|感谢|谢了|谢|您|你|们|的|帮助|帮忙|啊|呀|啦|了|吗"
          + "|[\\p{Punct}\\s，。！？、～…\\p{So}]");

  private static final Pattern BYE =
      Pattern.compile("(?iu)bye|see (?:you|ya)|good night|farewell|再见|拜拜|再會|晚安|回头见|下次见");

  /** Characters; whoever says more wants something. */
  private static final int LONGEST_ANSWER = 20;

  private final WhatIsKnown known;

  private final Catalogue catalogue;

  public Courtesy(WhatIsKnown known, Catalogue catalogue) {
    this.known = known;
    this.catalogue = catalogue;
  }

  /** Steers the dialogue, even while a question is open; empty when nothing of the kind was said. */
  public Optional<Move> steering(Conversation soFar) {
    return soFar.understood().flatMap(heard -> steering(soFar, heard));
  }

  /** Politeness; empty when nothing of the kind was said. */
  public Optional<Move> politeness(Conversation soFar) {
    return soFar.understood().flatMap(heard -> politeness(soFar, heard));
  }

  /** A greeting or thanks and nothing else while a flow waits for an answer: returned, and the question again; empty when it is anything else. */
  public Optional<Move> inPassing(Conversation soFar) {
    return soFar
        .understood()
        .filter(heard -> heard.details().isEmpty() && !heard.has(Signal.YES))
        .filter(heard -> heard.has(Signal.GREETING) || heard.has(Signal.THANKS))
        .filter(_ -> REST.matcher(soFar.hearing().text()).replaceAll("").isEmpty())
        .flatMap(heard -> politeness(soFar, heard));
  }

  /** "Bye" where it is no answer; empty when it was not said. "That's all" may mean much else. */
  public Optional<Move> leaving(Conversation soFar) {
    return soFar
        .understood()
        .filter(heard -> heard.has(Signal.GOODBYE))
        .filter(_ -> BYE.matcher(soFar.hearing().text()).find())
        .flatMap(heard -> politeness(soFar, heard));
  }

  /** "Go back" where there is no question to go back to: what was begun is left, without harm. Empty when it was not said. */
  public Optional<Move> back(Conversation soFar) {
    return soFar.understood().filter(heard -> heard.has(Signal.BACK)).map(_ -> cancel(soFar));
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
    if (isAskedForMore(soFar) && heard.has(Signal.NO)) {
      return Optional.of(new Goodbye(List.of(Words.of("goodbye")), "nothing-else"));
    }
    if (isAskedForMore(soFar) && heard.has(Signal.YES)) {
      return Optional.of(say("ask-what"));
    }
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
              ? thenAgain(soFar, Words.of("hello"))
              : say("greeting-again", "ask-what"));
    }
    return heard.has(Signal.HELP) && soFar.topInquiry().isEmpty()
        ? Optional.of(Say.of(new Question.Open(), whatICanDo(soFar)))
        : Optional.empty();
  }

  /** "Is there anything else?", and a short answer. */
  private static boolean isAskedForMore(Conversation soFar) {
    var said = soFar.talk().lastSaid();
    return soFar.question().filter(Question.Open.class::isInstance).isPresent()
        && soFar.topInquiry().isEmpty()
        && !said.isEmpty()
        && said.getLast().key().equals("anything-else")
        && soFar.hearing().text().length() <= LONGEST_ANSWER;
  }

  /** The same on every channel, and nothing that the user may not hear of. */
  private Words whatICanDo(Conversation soFar) {
    var who = soFar.who();
    var offerings = catalogue.shownTo(who.groups(), who.isProved()).stream()
        .map(offering -> "offering/" + offering.id())
        .collect(Collectors.joining(";"));
    return offerings.isEmpty()
        ? Words.of("what-i-can-answer")
        : Words.of("what-i-can-do", "offerings", "@list/" + offerings);
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
    if (soFar.question().isEmpty() && soFar.topInquiry().isPresent()) {
      return new Mention(
          between, List.of(new InquiryResumed(soFar.topInquiry().get().id())));
    }
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
