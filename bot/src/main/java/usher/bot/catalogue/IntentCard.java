package usher.bot.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.folder.Localised;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Kind;

/** Something users want.
 *  @param title as a choice in "did you mean A or B?"
 *  @param handoff a person is what is wanted
 *  @param elsewhere who looks after it, told to whoever asks; null when this desk does
 *  @param examples what users say, per language of the desk */
public record IntentCard(
    IntentId id,
    Localised title,
    Classification classification,
    boolean handoff,
    @Nullable Elsewhere elsewhere,
    Map<Language, List<String>> examples) {
  public IntentCard {
    examples = Map.copyOf(examples);
  }

  /** Who looks after what this desk does not, as it is read and as it is heard: without addresses. */
  public record Elsewhere(Localised written, Localised spoken) {}

  /** How the inquiry is recorded; priority comes of impact and urgency.
   *  @param service id from desk.yaml */
  public record Classification(Kind kind, String service, Level impact, Level urgency) {
    /** 0 to 4: impact and urgency together. */
    public int weight() {
      return impact.weight() + urgency.weight();
    }

    /** 1 (highest) to 4. */
    public int priority() {
      return Math.clamp(5 - weight(), 1, 4);
    }
  }

  /** Known here so that it can be told apart, and sent to whoever looks after it. */
  public boolean isMisdirected() {
    return kind() == Kind.MISDIRECTED;
  }

  public Kind kind() {
    return classification.kind();
  }

  public String service() {
    return classification.service();
  }
}
