package usher.bot.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.inquiry.Kind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.HeardEvent.Clause;
import usher.bot.conversation.HeardEvent.LanguageNotSpoken;
import usher.bot.conversation.HeardEvent.TwoWishesHeard;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryResumed;
import usher.bot.conversation.InquiryEvent.InquirySuspended;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Question;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Words;
import usher.bot.door.Redaction;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Wish;

/** From words to an inquiry: the ladder of sure, ask back, look in knowledge, ask again (feature F11). Pure. */
public final class Wishes {
  /** A wish that is none of the desk's intents: looked for in knowledge, and counted as a gap when nothing is found. */
  public static final IntentId OTHER = new IntentId("other");

  private static final int MOST_OPEN = 3;

  /** Names of the choices in the texts that ask among one, two or three. */
  private static final String PLACES = "abc";

  private static final List<String> ASKING = List.of("did-you-mean", "ask-a-or-b", "ask-a-b-or-c");

  /** Share of the best's confidence, from which another intent may have been meant. */
  private static final double NEAR = 0.2;

  /** Rung of an unclear turn in a language the desk does not speak; its rule is the code of the language. */
  static final String FOREIGN = "foreign-language";

  /** Letters; what is shorter than that is an answer, not a change of subject. */
  private static final int SHORT = 8;

  /** Letters; what is longer may be more than thanks. */
  private static final int LONGEST_COURTESY = 60;

  /** How a question begins, in the languages of the bundled texts. */
  private static final Pattern ASKS = Pattern.compile(
      "(?i)怎么|如何|怎样|哪里|哪儿|能不能|可不可以|\\bhow (?:do|can|to)\\b|\\bwhere (?:do|can|is)\\b|\\b(?:can|could) (?:i|you)\\b");

  private final Catalogue catalogue;
  private final LimitsPerLanguage limits;

  /** Port: where the rungs of the ladder lie for a language. */
  @FunctionalInterface
  public interface LimitsPerLanguage {
    Confidence.Limits of(Language language);
  }

  public Wishes(Catalogue catalogue, LimitsPerLanguage limits) {
    this.catalogue = catalogue;
    this.limits = limits;
  }

  /** What this turn's words wish for; empty when they name nothing of the catalogue. */
  public Optional<Move> wish(Conversation soFar) {
    return soFar.understood().flatMap(heard -> wish(soFar, heard));
  }

  /** The wish was chosen by a key or button, or by the page it is asked on. One that the desk does not know is asked for in words. */
  public Move chosen(Conversation soFar, IntentId intent) {
    return catalogue
        .intent(intent)
        .map(card -> chosen(soFar, card))
        .orElseGet(() -> Say.of(new Question.Open(), Words.of("ask-what")));
  }

  private Move chosen(Conversation soFar, IntentCard card) {
    return card.handoff()
        ? new HandOff("ASKED", List.of("chosen " + card.id()), null)
        : open(soFar, new Wish(card.id(), soFar.hearing().text(), 1, List.of(), "choice"));
  }

  /** Whether a message wishes for something, however politely it begins and ends: "How do I print? Thank you!" It asks, or it is longer than courtesy is, and something of the
   *  catalogue may be meant. */
  public boolean isMoreThanPolite(Conversation soFar) {
    var words = soFar.hearing().text();
    long length = words.codePoints().map(Wishes::letters).sum();
    return (length > LONGEST_COURTESY || ASKS.matcher(words).find())
        && soFar
            .understood()
            .filter(heard ->
                !(Confidence.of(heard, limits.of(heard.language())) instanceof Confidence.Lost))
            .isPresent();
  }

  private static boolean isNoShortAnswer(Conversation soFar) {
    return soFar.hearing().text().codePoints().map(Wishes::letters).sum() > SHORT;
  }

  /** A Chinese character says as much as three letters. */
  private static int letters(int character) {
    return Character.isIdeographic(character) ? 3 : 1;
  }

  /** Whether the words are surely another wish rather than an answer to the slot that was asked for. A secret, a short word and anything with a detail in
   *  it are always an answer. */
  public boolean changesSubject(Conversation soFar, Question.ForSlot asked) {
    return !asked.secret()
        && isNoShortAnswer(soFar)
        && soFar
            .understood()
            .filter(heard -> heard.details().isEmpty() && isSurelyAnother(soFar, heard))
            .isPresent();
  }

  /** Whether the words, which are no answer to what was asked, are surely another wish. */
  public boolean isAnother(Conversation soFar) {
    return isNoShortAnswer(soFar)
        && soFar.understood().filter(heard -> isSurelyAnother(soFar, heard)).isPresent();
  }

  /** Both wishes of a message as inquiries: the first ends up on top. Empty when neither is beyond doubt; when neither is something to be done, since of two questions
   *  one mostly tells what the other is about; when one is nothing the desk serves by itself, is open already, or is one too many. */
  public Optional<Mention> both(Conversation soFar, TwoWishesHeard two) {
    var first = sure(soFar, two.first());
    var then = sure(soFar, two.then());
    if (first.isEmpty() || then.isEmpty() || first.equals(then)) {
      return Optional.empty();
    }
    var enough = (1 + limits.of(two.first().understanding().language()).sure()) / 2;
    if (Math.max(first.get().confidence(), then.get().confidence()) < enough) {
      return Optional.empty();
    }
    if (catalogue.servedBy(first.get().intent()).isEmpty()
        && catalogue.servedBy(then.get().intent()).isEmpty()) {
      return Optional.empty();
    }
    if (soFar.talk().stack().size() + 2 > MOST_OPEN) {
      return Optional.empty();
    }
    var events = new ArrayList<ConversationEvent>();
    soFar.topInquiry().ifPresent(top -> events.add(new InquirySuspended(top.id())));
    events.add(new InquiryOpened(soFar.nextInquiryId(), wish(two.then(), then.get())));
    events.add(new InquiryOpened(soFar.nextInquiryId().next(), wish(two.first(), first.get())));
    return Optional.of(new Mention(
        List.of(new Words(
            "two-wishes",
            Map.of(
                "a",
                "@intent/" + first.get().intent(),
                "b",
                "@intent/" + then.get().intent()))),
        events));
  }

  private static Wish wish(Clause clause, RankedIntent best) {
    return new Wish(
        best.intent(),
        clause.words(),
        best.confidence(),
        alternatives(clause.understanding()),
        clause.understanding().model());
  }

  /** What a part of a message surely wishes for, other than a person and what is open. */
  private Optional<RankedIntent> sure(Conversation soFar, Clause clause) {
    var heard = clause.understanding();
    var limit = limits.of(heard.language());
    return heard.ranking().stream()
        .findFirst()
        .filter(best -> Confidence.of(heard, limit) instanceof Confidence.Sure)
        .filter(best -> catalogue.intent(best.intent()).filter(Wishes::isServed).isPresent())
        .filter(best -> soFar.talk().inquiries().stream()
            .noneMatch(other -> other.isOpen() && other.wish().intent().equals(best.intent())));
  }

  /** Anger and praise say how something was, and are no second wish beside it. */
  private static boolean isServed(IntentCard card) {
    return !card.handoff()
        && !card.isMisdirected()
        && card.kind() != Kind.COMPLAINT
        && card.kind() != Kind.COMPLIMENT;
  }

  /** The words are in a language the desk does not speak; empty when they are not. Counted as unclear, and told as what it is. */
  public Optional<Move> foreign(List<ConversationEvent> thisTurn) {
    return thisTurn.stream()
        .filter(LanguageNotSpoken.class::isInstance)
        .map(LanguageNotSpoken.class::cast)
        .findFirst()
        .map(heard -> Note.of(new Unclear(FOREIGN, heard.language().code())));
  }

  /** Nothing was understood: first looked for in knowledge, then counted. */
  public Move unclear(Conversation soFar) {
    var words = soFar.hearing().text();
    if (Redaction.hidASecret(words)) {
      return Say.of(new Question.Open(), Words.of("pin-hidden"), Words.of("ask-what"));
    }
    var worthSearching = soFar.topInquiry().isEmpty()
        && words.codePoints().count() >= (words.codePoints().anyMatch(c -> c > 0x2E80) ? 4 : 10);
    return worthSearching
        ? Note.of(new InquiryOpened(
            soFar.nextInquiryId(), new Wish(OTHER, words, 0, ranked(soFar), model(soFar))))
        : Note.of(new Unclear("rephrase", "no-intent-above-lost"));
  }

  private Optional<Move> wish(Conversation soFar, Understanding heard) {
    return switch (Confidence.of(heard, limits.of(heard.language()))) {
      case Confidence.Lost _ -> Optional.empty();
      case Confidence.AskBack _
      when soFar.question().filter(Wishes::asksWhich).isPresent() ->
        Optional.of(Note.of(new Unclear("rephrase", "ask-back-unanswered")));
      case Confidence.AskBack back ->
        soFar.topInquiry().isEmpty() && !isMisdirected(back.choices().getFirst())
            ? Optional.of(looked(soFar, heard))
            : askBack(soFar, back);
      case Confidence.Sure sure -> Optional.of(meant(soFar, heard, sure.intent()));
    };
  }

  private static boolean asksWhich(Question question) {
    return question instanceof Question.WhichIntent || question instanceof Question.WhichArticle;
  }

  /** Among what may be named to the user; empty when that is nothing. */
  private Optional<Move> askBack(Conversation soFar, Confidence.AskBack back) {
    var choices = back.choices().stream()
        .filter(intent -> mayName(catalogue, soFar, intent))
        .toList();
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    var args = new LinkedHashMap<String, String>();
    for (var i = 0; i < choices.size(); i++) {
      args.put(PLACES.substring(i, i + 1), "@intent/" + choices.get(i));
    }
    return Optional.of(new Say(
        List.of(new Words(ASKING.get(choices.size() - 1), args)),
        new Question.WhichIntent(choices, soFar.hearing().text()),
        List.of(),
        List.of()));
  }

  static boolean mayName(Catalogue catalogue, Conversation soFar, IntentId intent) {
    return catalogue.mayName(intent, soFar.who().groups(), soFar.who().isProved());
  }

  /** What is found for all it may have meant is offered, rather than asked which it was. */
  private Move looked(Conversation soFar, Understanding heard) {
    var best = heard.ranking().getFirst();
    var asked = near(heard).filter(ranked -> isKnowledge(ranked.intent())).findFirst();
    return open(
        soFar,
        new Wish(
            asked.map(RankedIntent::intent).orElse(OTHER),
            soFar.hearing().text(),
            best.confidence(),
            near(heard)
                .map(RankedIntent::intent)
                .filter(
                    intent -> asked.filter(one -> one.intent().equals(intent)).isEmpty())
                .toList(),
            heard.model()));
  }

  /** Those that may have been meant, best first. */
  static Stream<RankedIntent> near(Understanding heard) {
    double best =
        heard.ranking().stream().mapToDouble(RankedIntent::confidence).max().orElse(1);
    return heard.ranking().stream().filter(ranked -> ranked.confidence() >= NEAR * best);
  }

  private boolean isKnowledge(IntentId intent) {
    return catalogue.servedBy(intent).isEmpty()
        && catalogue
            .intent(intent)
            .filter(card -> card.handoff() || card.isMisdirected())
            .isEmpty();
  }

  private boolean isMisdirected(IntentId intent) {
    return catalogue.intent(intent).map(IntentCard::isMisdirected).orElse(false);
  }

  private Move meant(Conversation soFar, Understanding heard, RankedIntent best) {
    if (isOpen(soFar, best.intent())) {
      return Note.of(new InquiryResumed(soFar.topInquiry().orElseThrow().id()));
    }
    if (catalogue.intent(best.intent()).map(IntentCard::handoff).orElse(false)) {
      return new HandOff(
          "ASKED",
          List.of(
              "intent %s confidence=%.2f".formatted(best.intent(), best.confidence()),
              soFar.hearing().text()),
          null);
    }
    if (soFar.talk().stack().size() >= MOST_OPEN) {
      return new Say(
          List.of(Words.of("finish-first", "offering", label(soFar.topInquiry().orElseThrow()))),
          soFar.talk().question(),
          List.of(),
          List.of());
    }
    return open(
        soFar,
        new Wish(
            best.intent(),
            soFar.hearing().text(),
            best.confidence(),
            alternatives(heard),
            heard.model()));
  }

  private boolean isSurelyAnother(Conversation soFar, Understanding heard) {
    var limit = limits.of(heard.language());
    var best = heard.ranking().stream()
        .findFirst()
        .filter(ranked -> Confidence.of(heard, limit) instanceof Confidence.Sure);
    return best.filter(ranked -> ranked.confidence() >= (1 + limit.sure()) / 2)
        .map(RankedIntent::intent)
        .filter(intent -> !isOpen(soFar, intent))
        .isPresent();
  }

  private static boolean isOpen(Conversation soFar, IntentId intent) {
    return soFar.topInquiry().filter(top -> top.wish().intent().equals(intent)).isPresent();
  }

  private static List<IntentId> alternatives(Understanding heard) {
    return heard.ranking().stream().skip(1).limit(3).map(RankedIntent::intent).toList();
  }

  private static List<IntentId> ranked(Conversation soFar) {
    return soFar
        .understood()
        .map(
            heard -> heard.ranking().stream().limit(3).map(RankedIntent::intent).toList())
        .orElse(List.of());
  }

  private static String model(Conversation soFar) {
    return soFar.understood().map(Understanding::model).orElse("");
  }

  /** On top of what is open, which is put aside. */
  Move open(Conversation soFar, Wish wish) {
    var opened = new InquiryOpened(soFar.nextInquiryId(), wish);
    return soFar
        .topInquiry()
        .<Move>map(top -> new Mention(
            List.of(Words.of("suspended", "offering", label(top))),
            List.of(new InquirySuspended(top.id()), opened)))
        .orElseGet(() -> Note.of(opened));
  }

  static String label(Inquiry inquiry) {
    var offering = inquiry.way().offering();
    return offering == null || offering.isGuide()
        ? "@intent/" + inquiry.wish().intent()
        : "@offering/" + offering;
  }
}
