package usher.bot.selfhelp.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts with {@code {name}} where a value is put in. A value can never become part of what stands around it: it is encoded in addresses, and is a text of its own in
 * JSON. */
final class Template {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private Template() {}

  /** A value that is wanted is not known. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(String name) {
      super("{" + name + "} is not known");
    }
  }

  static Set<String> names(String text) {
    var names = new TreeSet<String>();
    NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  static String text(String template, Map<String, String> values) {
    return filled(template, values, UnaryOperator.identity());
  }

  static String address(String template, Map<String, String> values) {
    return filled(
        template,
        values,
        value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  static JsonNode json(JsonNode template, Map<String, String> values) {
    return switch (template.getNodeType()) {
      case OBJECT -> {
        var filled = JSON.createObjectNode();
        template
            .properties()
            .forEach(entry -> filled.set(entry.getKey(), json(entry.getValue(), values)));
        yield filled;
      }
      case ARRAY -> {
        var filled = JSON.createArrayNode();
        template.forEach(item -> filled.add(json(item, values)));
        yield filled;
      }
      case STRING -> JSON.getNodeFactory().stringNode(text(template.asString(), values));
      default -> template;
    };
  }

  private static String filled(
      String template, Map<String, String> values, UnaryOperator<String> encoding) {
    return NAME.matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(encoding.apply(value(found, values))));
  }

  private static String value(MatchResult found, Map<String, String> values) {
    var value = values.get(found.group(1));
    if (value == null) {
      throw new Missing(found.group(1));
    }
    return value;
  }
}
