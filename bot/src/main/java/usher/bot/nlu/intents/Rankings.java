package usher.bot.nlu.intents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;

/** What one model says of texts, remembered for those asked lately: menus and chats repeat themselves. Thread-safe. */
public final class Rankings {
  private static final int REMEMBERED = 4_000;

  private final IntentModel model;
  private final Cache<Asked, List<RankedIntent>> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Asked(String text, Language language) {}

  public Rankings(IntentModel model) {
    this.model = model;
  }

  public IntentModel model() {
    return model;
  }

  /** As {@link IntentModel#rank}. */
  public List<RankedIntent> rank(String text, float[] vector, Language language) {
    return remembered.get(
        new Asked(text, language), asked -> model.rank(asked.text(), vector, language));
  }
}
