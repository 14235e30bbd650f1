package usher.bot.nlu.signals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.conversation.Signal;

/** The signals of an utterance by rules from {@code nlu/signals-en.yaml} and {@code nlu/signals-zh.yaml}, both always asked: a crisis counts in any
 *  language. Thread-safe. */
public final class SignalRules {
  private static final List<String> FILES = List.of("/nlu/signals-en.yaml", "/nlu/signals-zh.yaml");

  private final List<Rule> rules;

  private SignalRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with Usher.
   *  @param morePhrases further crisis phrases of the desk, in any of its languages */
  public static SignalRules bundled(List<String> morePhrases) {
    List<Rule> rules = new ArrayList<>();
    FILES.forEach(file -> rules.addAll(read(file)));
    if (!morePhrases.isEmpty()) {
      rules.add(ofDesk(morePhrases));
    }
    return new SignalRules(rules);
  }

  public Set<Signal> find(String text) {
    String plain = Plain.of(text);
    String calmed = Plain.calmed(plain);
    var disguised = new Disguised(text);
    var signals = EnumSet.noneOf(Signal.class);
    for (Rule rule : rules) {
      if (!signals.contains(rule.signal()) && rule.matches(plain, calmed, disguised)) {
        signals.add(rule.signal());
      }
    }
    if (signals.contains(Signal.GREETING)) {
      signals.remove(Signal.YES); // 你好 without its courteous 你 would be 好
    }
    return signals;
  }

  /** Whether a text says that the signal is not meant: "no need for a person". */
  public boolean takeBack(Signal signal, String text) {
    String plain = Plain.of(text);
    return rules.stream().anyMatch(rule -> rule.signal() == signal && rule.isTakenBack(plain));
  }

  private static Rule ofDesk(List<String> phrases) {
    var plain = phrases.stream()
        .map(Plain::of)
        .filter(phrase -> !phrase.isEmpty())
        .map(Pattern::quote)
        .toList();
    return new Rule(Signal.CRISIS, null, anywhere(plain), null, List.of());
  }

  private static List<Rule> read(String file) {
    try (InputStream stream = SignalRules.class.getResourceAsStream(file)) {
      Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      String politeness = String.join("|", strings(content.remove("politeness")));
      return content.entrySet().stream()
          .map(entry ->
              rule(Signal.valueOf(entry.getKey()), (Map<?, ?>) entry.getValue(), politeness))
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(file + " cannot be read", fault);
    }
  }

  private static Rule rule(Signal signal, Map<?, ?> lists, String politeness) {
    return new Rule(
        signal,
        whole(strings(lists.get("whole")), politeness),
        anywhere(strings(lists.get("anywhere"))),
        anywhere(strings(lists.get("unless"))),
        strings(lists.get("hidden")).stream().map(Rule.Hidden::of).toList());
  }

  private static @Nullable Pattern whole(List<String> phrases, String politeness) {
    return phrases.isEmpty()
        ? null
        : Pattern.compile("(?:(?:" + politeness + ") ?){0,8}(?:" + String.join("|", phrases)
            + ")(?: ?(?:" + politeness + ")){0,8}");
  }

  /** Words of alphabets end where they end; Chinese has no such borders. */
  private static @Nullable Pattern anywhere(List<String> phrases) {
    String letter = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";
    return phrases.isEmpty()
        ? null
        : Pattern.compile(
            "(?<!" + letter + ")(?:" + String.join("|", phrases) + ")(?!" + letter + ")");
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> some ? some.stream().map(String::valueOf).toList() : List.of();
  }
}
