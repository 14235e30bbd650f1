package usher.bot.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Language;
import usher.bot.conversation.Question;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Words;
import usher.bot.dialogue.Fetched;
import usher.bot.dialogue.Flow;
import usher.bot.dialogue.Flows;
import usher.bot.dialogue.SlotKind;
import usher.bot.dialogue.SlotSpec;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.OfferingId;

/** Makes the reply of a turn: what was said, what may be pressed, what comes next. */
public final class Rendering {
  /** More options than this are no longer buttons; the text names them. */
  private static final int MOST_BUTTONS = 20;

  private final Wording wording;
  private final Names names;
  private final Flows flows;

  public Rendering(Wording wording, Names names, Flows flows) {
    this.wording = wording;
    this.names = names;
    this.flows = flows;
  }

  /** What a turn says.
   *  @param words of all its moves, in order
   *  @param question null: nothing is awaited
   *  @param cards shown after the words */
  public record Said(
      List<Words> words,
      @Nullable Question question,
      List<Reply.Part.Card> cards,
      Reply.Closing closing) {
    public Said {
      words = List.copyOf(words);
      cards = List.copyOf(cards);
    }
  }

  /** In the conversation's language.
   *  @param soFar the conversation with the turn's events folded in */
  public Reply reply(Conversation soFar, Said said) {
    var language = soFar.contact().language();
    var parts = new ArrayList<Reply.Part>(wording.say(said.words(), language));
    var asksAboutCards = said.question() instanceof Question.DidThatHelp && !parts.isEmpty();
    parts.addAll(asksAboutCards ? parts.size() - 1 : parts.size(), said.cards());
    var choices = said.question() == null
        ? List.<Reply.Choice>of()
        : choices(said.question(), soFar, language);
    return new Reply(
        language,
        parts,
        choices,
        expects(said, soFar, choices),
        said.closing(),
        new Reply.Speaker.Bot(),
        soFar.contact().slowly() ? Reply.Pace.SLOW : null);
  }

  private List<Reply.Choice> choices(Question question, Conversation soFar, Language language) {
    return switch (question) {
      case Question.WhichIntent which ->
        withNone(
            which.choices().stream().map(id -> named("intent", id.value(), language)), language);
      case Question.WhichArticle which ->
        withNone(which.choices().stream().map(choice -> named(choice, language)), language);
      case Question.DidThatHelp help -> didThatHelp(soFar, help.article(), language);
      case Question.ToConfirm _, Question.IsItTheOutage _ -> yesNo(language);
      case Question.ForSlot slot ->
        slot(soFar, slot.slot()).map(spec -> options(soFar, spec, language)).orElse(List.of());
      case Question.WhenNobody which ->
        Stream.of("choice-wait", "choice-callback", "choice-message")
            .filter(key -> which.mayWait() || !key.equals("choice-wait"))
            .map(key -> pressed(wording.label(key, language)))
            .toList();
      case Question.StaffNumber _,
          Question.Pin _,
          Question.Open _,
          Question.CallbackNumber _,
          Question.Message _ -> List.of();
    };
  }

  private List<Reply.Choice> didThatHelp(Conversation soFar, String article, Language language) {
    var guided = soFar
        .topInquiry()
        .flatMap(top -> flows.flow(top.way().desk(), OfferingId.guide(article)))
        .isPresent();
    var together = guided
        ? Stream.of(pressed(wording.label("guide-step-by-step", language)))
        : Stream.<Reply.Choice>of();
    return Stream.concat(yesNo(language).stream(), together).toList();
  }

  private List<Reply.Choice> withNone(Stream<Reply.Choice> some, Language language) {
    return Stream.concat(some, Stream.of(pressed(wording.label("none-of-these", language))))
        .distinct()
        .toList();
  }

  private List<Reply.Choice> options(Conversation soFar, SlotSpec slot, Language language) {
    if (slot.kind() == SlotKind.YES_NO) {
      return yesNo(language);
    }
    var labels = slot.options().fetched()
        ? soFar.topInquiry().stream()
            .flatMap(inquiry -> Fetched.choices(slot, inquiry).values().stream())
            .map(reference -> wording.named(reference, language))
        : slot.options().list().stream().map(option -> option.label(language));
    var options = labels.map(Rendering::pressed).toList();
    return options.size() > MOST_BUTTONS ? List.of() : options;
  }

  private List<Reply.Choice> yesNo(Language language) {
    return List.of(pressed(wording.label("yes", language)), pressed(wording.label("no", language)));
  }

  private Reply.Choice named(String reference, Language language) {
    var kindAndId = reference.split("/", 2);
    return named(kindAndId[0], kindAndId[1], language);
  }

  private Reply.Choice named(String kind, String id, Language language) {
    return pressed(names.name(kind, id, language).orElse(id));
  }

  /** What is sent is what is read: the user's own line stays readable in any client. */
  private static Reply.Choice pressed(String label) {
    return new Reply.Choice(label, label);
  }

  private Reply.Expects expects(Said said, Conversation soFar, List<Reply.Choice> choices) {
    if (said.closing() instanceof Reply.Closing.Goodbye) {
      return Reply.Expects.NOTHING;
    }
    var question = said.question();
    if (question == null) {
      return Reply.Expects.ANYTHING;
    }
    if (question.secret()) {
      return Reply.Expects.SECRET;
    }
    return choices.isEmpty() ? free(question, soFar) : Reply.Expects.CHOICE;
  }

  private Reply.Expects free(Question question, Conversation soFar) {
    return switch (question) {
      case Question.StaffNumber _, Question.CallbackNumber _ -> Reply.Expects.DIGITS;
      case Question.ForSlot slot ->
        slot(soFar, slot.slot()).map(spec -> expected(spec.kind())).orElse(Reply.Expects.ANYTHING);
      case Question.ToConfirm _,
          Question.WhichIntent _,
          Question.WhichArticle _,
          Question.DidThatHelp _,
          Question.Pin _,
          Question.IsItTheOutage _,
          Question.Open _,
          Question.WhenNobody _,
          Question.Message _ -> Reply.Expects.ANYTHING;
    };
  }

  private static Reply.Expects expected(SlotKind kind) {
    return switch (kind) {
      case DATE -> Reply.Expects.DATE;
      case NUMBER, PHONE, RECORD_NUMBER -> Reply.Expects.DIGITS;
      case CHOICE, TEXT, TIME, DATE_TIME, DURATION, EMAIL, YES_NO -> Reply.Expects.ANYTHING;
    };
  }

  private Optional<SlotSpec> slot(Conversation soFar, String name) {
    return soFar.topInquiry().flatMap(this::flow).flatMap(flow -> flow.slot(name));
  }

  private Optional<Flow> flow(Inquiry inquiry) {
    var offering = inquiry.way().offering();
    return offering == null ? Optional.empty() : flows.flow(inquiry.way().desk(), offering);
  }
}
