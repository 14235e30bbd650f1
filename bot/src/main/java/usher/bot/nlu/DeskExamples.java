package usher.bot.nlu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/**
 * What a desk's files say in users' words: the examples of its intents, and the questions of the articles that everybody may read and that answer one intent alone.
 * An intent that an offering serves or that calls a person learns from its own examples only: who asks how it is done does not ask to have it done. Whether the
 * files are right is checked when the desk is read in earnest; what is wrong here is passed over.
 */
public final class DeskExamples {
  private static final String EVERYONE = "everyone";
  /** Half of what is usual: on the questions to learn from (docs/quality.md) a twentieth answers more, and twice as often wrongly. */
  private static final double LEFT_FOREIGN = 0.1;

  private static final String FENCE = "---\n";

  private final DeskSource source;
  private final List<TrainingExample> examples = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();

  private DeskExamples(DeskSource source) {
    this.source = source;
  }

  /** None when the folder has no intents. */
  public static List<TrainingExample> of(DeskSource source) {
    var reading = new DeskExamples(source);
    source.under("intents", ".yaml").forEach(reading::intent);
    source.under("offerings", ".yaml").forEach(reading::offering);
    source.under("knowledge", ".md").forEach(reading::article);
    return List.copyOf(reading.examples);
  }

  /** What share of the messages is expected to be none of the intents. A desk that knows what others look after keeps little that is foreign to it. */
  public static double foreignShare(DeskSource source) {
    return source.under("intents", ".yaml").stream()
            .map(path -> yaml(source.text(path).orElse("")).get("kind"))
            .anyMatch("misdirected"::equals)
        ? LEFT_FOREIGN
        : IntentModel.FOREIGN_SHARE;
  }

  private void intent(String path) {
    var card = yaml(text(path));
    String intent = String.valueOf(card.get("intent"));
    if (!Boolean.TRUE.equals(card.get("handoff"))) {
      answered.add(intent);
    }
    if (card.get("examples") instanceof Map<?, ?> byLanguage) {
      byLanguage.forEach((code, texts) -> add(String.valueOf(code), intent, texts));
    }
  }

  private void offering(String path) {
    strings(yaml(text(path)).get("intents")).forEach(answered::remove);
  }

  private void article(String path) {
    var parts = text(path).split(FENCE, 3);
    if (parts.length < 3) {
      return;
    }
    var header = yaml(parts[1]);
    var intents = strings(header.get("intents"));
    if (intents.size() == 1
        && answered.contains(intents.getFirst())
        && strings(header.get("groups")).contains(EVERYONE)) {
      add(path.split("/")[1], intents.getFirst(), header.get("questions"));
    }
  }

  private void add(String language, String intent, @Nullable Object texts) {
    strings(texts)
        .forEach(text ->
            examples.add(new TrainingExample(new Language(language), new IntentId(intent), text)));
  }

  private String text(String path) {
    return source.text(path).orElse("");
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : List.of();
  }

  private static Map<?, ?> yaml(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> map
        ? map
        : Map.of();
  }
}
