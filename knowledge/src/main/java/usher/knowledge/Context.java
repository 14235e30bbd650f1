package usher.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * What is known about the question besides its words.
 *
 * @param services when not empty, only articles of one of these services, or of none in particular, are found
 * @param intents what the user seems to want, each with its confidence, 0 to 1; articles that name one of them are lifted by it. May be empty
 */
public record Context(Set<String> services, Map<String, Double> intents) {
  public static final Context NONE = new Context(Set.of(), Map.of());

  public Context {
    services = Set.copyOf(services);
    intents = Map.copyOf(intents);
    if (!intents.values().stream().allMatch(confidence -> confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "intents have confidences " + intents + ", expected 0 to 1");
    }
  }

  public static Context ofServices(Set<String> services) {
    return new Context(services, Map.of());
  }
}
