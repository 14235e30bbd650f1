package usher.bot.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Question;
import usher.bot.conversation.Question.Absent;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Words;

/** Nobody is there: wait, be called back, or leave a message. Reads the answers to that; empty: it was none of these. Pure. */
public final class Absence {
  /** Three digits and more, with what is written between them. */
  private static final Pattern DIGITS = Pattern.compile("\\+?(?:[(]?\\d[)]?[ ./-]{0,3}){3,17}");

  /** Empty also for every other question, and when the user wants to cancel. */
  public Optional<Move> answer(Conversation soFar, Question asked) {
    return has(soFar, Signal.CANCEL)
        ? Optional.empty()
        : switch (asked) {
          case Question.WhenNobody which -> whenNobody(soFar, which);
          case Question.CallbackNumber which -> number(soFar, which);
          case Question.Message which -> message(soFar, which);
          case Question.ForSlot _,
              Question.ToConfirm _,
              Question.WhichIntent _,
              Question.WhichArticle _,
              Question.DidThatHelp _,
              Question.StaffNumber _,
              Question.Pin _,
              Question.IsItTheOutage _,
              Question.Open _ -> Optional.empty();
        };
  }

  /** The user leaves while the question stands; empty when no such question does. */
  public Optional<Move> left(Conversation soFar) {
    return soFar
        .question()
        .filter(Question.OfAbsence.class::isInstance)
        .map(Question.OfAbsence.class::cast)
        .map(asked -> new Move.KeepUnanswered(handOff(asked.about())));
  }

  /** What shall it be? A phone number alone says enough. */
  private static Optional<Move> whenNobody(Conversation soFar, Question.WhenNobody asked) {
    if (asked.mayWait() && has(soFar, Signal.WAIT)) {
      return Optional.of(new Move.StayInLine(handOff(asked.about())));
    }
    if (has(soFar, Signal.LEAVES_MESSAGE)) {
      return Optional.of(Say.of(new Question.Message(asked.about()), Words.of("message-what")));
    }
    if (number(soFar).isPresent() || has(soFar, Signal.CALL_ME_BACK)) {
      return Optional.of(callback(soFar, asked.about()));
    }
    return Optional.empty();
  }

  /** Which number? Digits alone are one, as they were written: an extension of the house, or a phone of a country we do not know. */
  private static Optional<Move> number(Conversation soFar, Question.CallbackNumber asked) {
    return number(soFar)
        .or(() -> digits(soFar))
        .map(number -> promise(soFar, asked.about(), number));
  }

  private static Optional<String> digits(Conversation soFar) {
    var words = soFar.hearing().text().strip();
    return DIGITS.matcher(words).matches()
            && details(soFar, Detail.Kind.RECORD_NUMBER).isEmpty()
        ? Optional.of(words)
        : Optional.empty();
  }

  /** What shall they know? Whatever is said is the message, but silence is none. */
  private static Optional<Move> message(Conversation soFar, Question.Message asked) {
    var words = soFar.hearing().text();
    return words.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Move.Promise(handOff(asked.about()), "message", number(soFar).orElse(""), words));
  }

  /** The question once more, when what was said was no answer and nothing else either. */
  public Optional<Move> again(Conversation soFar, Question asked) {
    return switch (asked) {
      case Question.WhenNobody which -> Optional.of(Say.of(which, Words.of("nobody-which")));
      case Question.CallbackNumber which ->
        Optional.of(Say.of(which, Words.of("callback-number-again")));
      case Question.ForSlot _,
          Question.ToConfirm _,
          Question.WhichIntent _,
          Question.WhichArticle _,
          Question.DidThatHelp _,
          Question.StaffNumber _,
          Question.Pin _,
          Question.IsItTheOutage _,
          Question.Open _,
          Question.Message _ -> Optional.empty();
    };
  }

  private static Move callback(Conversation soFar, Absent about) {
    return number(soFar)
        .map(number -> promise(soFar, about, number))
        .orElseGet(() -> Say.of(new Question.CallbackNumber(about), Words.of("callback-number")));
  }

  private static Move promise(Conversation soFar, Absent about, String number) {
    return new Move.Promise(handOff(about), "callback", number, soFar.hearing().text());
  }

  private static HandOff handOff(Absent about) {
    return new HandOff(about.reason(), about.evidence(), about.queue(), about.rule());
  }

  private static Optional<String> number(Conversation soFar) {
    return details(soFar).filter(Detail::isDialable).map(Detail::value).findFirst();
  }

  private static List<String> details(Conversation soFar, Detail.Kind kind) {
    return details(soFar)
        .filter(detail -> detail.kind() == kind)
        .map(Detail::value)
        .toList();
  }

  private static Stream<Detail> details(Conversation soFar) {
    return soFar.understood().map(Understanding::details).orElse(List.of()).stream();
  }

  private static boolean has(Conversation soFar, Signal signal) {
    return soFar.understood().map(heard -> heard.has(signal)).orElse(false);
  }
}
