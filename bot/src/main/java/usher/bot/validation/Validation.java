package usher.bot.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.Offering;
import usher.bot.catalogue.Requirement;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Check;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent.AnswerRejected;
import usher.bot.conversation.InquiryEvent.InquiryRefused;
import usher.bot.conversation.InquiryEvent.InquiryValidated;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.MakeCheck;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.WhoEvent.CheckDone;
import usher.bot.conversation.WhoEvent.ProofFailed;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Inquiry;

/** The chain of checks before service: identity, entitlement, requirements. Each is passed, failed or unknown; unknown is never passed. The user hears
 *  the rule that was not met. Pure. */
public final class Validation {
  private static final int MOST_ATTEMPTS = 2;

  private final Catalogue catalogue;
  private final ValidationSettings settings;

  public Validation(Catalogue catalogue, ValidationSettings settings) {
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /** The next check of an opened inquiry, or that all are passed. */
  public Move next(Conversation soFar, Inquiry inquiry) {
    return catalogue
        .servedBy(inquiry.wish().intent())
        .map(offering -> next(soFar, inquiry, offering))
        .orElseGet(() -> Note.of(new InquiryValidated(inquiry.id())));
  }

  /** A proof failed in this turn: again, or a person; empty when none did. */
  public Optional<Move> failedNow(Conversation soFar, List<ConversationEvent> thisTurn) {
    return thisTurn.stream()
        .filter(ProofFailed.class::isInstance)
        .map(ProofFailed.class::cast)
        .findFirst()
        .map(failed -> failed(soFar, failed));
  }

  /** The answer to who the user is could not be read: what would be right, then a person. */
  public Optional<Move> again(Conversation soFar, Question question) {
    return soFar.topInquiry().map(top -> again(soFar, top, question));
  }

  /** "Go back" at the PIN: perhaps the number was another. Empty when it was not said, or when it is known who asks. */
  public Optional<Move> back(Conversation soFar) {
    return soFar
        .question()
        .filter(Question.Pin.class::isInstance)
        .filter(_ -> soFar.who().person() == null)
        .filter(_ -> soFar.understood().filter(heard -> heard.has(Signal.BACK)).isPresent())
        .map(_ -> Say.of(new Question.StaffNumber(), Words.of("ask-staff-number")));
  }

  /** "Why do you ask?" where identity is asked for: the reason, and the question again. Empty when it was not said. */
  public Optional<Move> explained(Conversation soFar) {
    return soFar
        .question()
        .filter(asked -> asked instanceof Question.Pin || asked instanceof Question.StaffNumber)
        .filter(_ -> soFar.understood().filter(heard -> heard.has(Signal.WHY)).isPresent())
        .map(asked -> Say.of(
            asked,
            Words.of("why-identity"),
            Words.of(asked instanceof Question.Pin ? "ask-pin" : "ask-staff-number")));
  }

  private Move next(Conversation soFar, Inquiry inquiry, Offering offering) {
    if (!offering.access().channels().contains(soFar.contact().channel())) {
      return new Mention(
          List.of(Words.of("not-on-this-channel", "offering", "@offering/" + offering.id())),
          List.of(new InquiryRefused(inquiry.id(), "channel")));
    }
    if (!soFar.who().assurance().reaches(offering.identity())) {
      return whoAreYou(soFar);
    }
    if (!offering.isFor(soFar.who().groups())) {
      return soFar.who().person() == null && soFar.who().assurance() == Assurance.NONE
          ? whoAreYou(soFar)
          : refuse(
              inquiry,
              offering,
              new Check(
                  "entitlement:" + offering.id(),
                  Check.Result.FAILED,
                  "directory",
                  "not-entitled",
                  soFar.contact().since()));
    }
    return offering.requires().stream()
        .sorted()
        .map(requirement -> required(soFar, inquiry, offering, requirement))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> passed(soFar, inquiry, offering));
  }

  private static Move whoAreYou(Conversation soFar) {
    return soFar.who().person() != null
        ? Say.of(new Question.Pin(soFar.who().person()), Words.of("ask-pin"))
        : Say.of(new Question.StaffNumber(), Words.of("ask-staff-number"));
  }

  /** Empty when the requirement is met. */
  private Optional<Move> required(
      Conversation soFar, Inquiry inquiry, Offering offering, Requirement wanted) {
    var requirement = wanted.name().toLowerCase(Locale.ROOT);
    var check = soFar.who().check(requirement);
    if (check.isEmpty()) {
      return Optional.of(new MakeCheck(inquiry.id(), requirement, Map.of()));
    }
    return switch (check.get().result()) {
      case PASSED -> Optional.empty();
      case FAILED -> Optional.of(refuse(inquiry, offering, check.get()));
      case UNKNOWN ->
        Optional.of(new HandOff(
            "VALIDATION",
            List.of("check " + requirement + " is unknown", inquiry.wish().words()),
            offering.queue()));
    };
  }

  private static Move refuse(Inquiry inquiry, Offering offering, Check failed) {
    var words = offering.access().hidden() && failed.rule().equals("not-entitled")
        ? Words.of("nothing-of-that-kind")
        : Words.of(failed.rule(), "offering", "@offering/" + offering.id());
    return new Mention(
        List.of(words),
        List.of(new CheckDone(failed), new InquiryRefused(inquiry.id(), failed.rule())));
  }

  private static Move passed(Conversation soFar, Inquiry inquiry, Offering offering) {
    var entitled = new Check(
        "entitlement:" + offering.id(),
        Check.Result.PASSED,
        "directory",
        "entitled",
        soFar.contact().since());
    return Note.of(new CheckDone(entitled), new InquiryValidated(inquiry.id()));
  }

  private Move failed(Conversation soFar, ProofFailed failed) {
    var left = settings.pinsPerContact() - soFar.who().wrongPins();
    if (failed.what().equals("away")) {
      return new HandOff("VALIDATION", List.of("the directory does not answer"), null);
    }
    if (failed.what().equals("locked") || left <= 0) {
      return new HandOff(
          "VALIDATION",
          List.of("pin " + failed.what() + " wrong=" + soFar.who().wrongPins()),
          null);
    }
    return Say.of(
        new Question.Pin(failed.person()), Words.of("wrong-pin", "left", Integer.toString(left)));
  }

  private static Move again(Conversation soFar, Inquiry top, Question question) {
    if (top.way().attempts() >= MOST_ATTEMPTS) {
      return new HandOff(
          "VALIDATION", List.of("identity not given", soFar.hearing().text()), null);
    }
    var rejected = List.<ConversationEvent>of(new AnswerRejected(top.id(), "identity"));
    var key = question instanceof Question.Pin ? "ask-pin" : "wrong-staff-number";
    return new Say(List.of(Words.of(key)), question, List.of(), rejected);
  }
}
