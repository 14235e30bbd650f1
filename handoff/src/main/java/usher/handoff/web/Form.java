package usher.handoff.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.handoff.InputId;

/** What came in, read field by field: one flat object of texts. Whatever is missing, unknown or of another kind is told
 *  in plain words as a {@link BadInput}: what was wanted, what was found. */
final class Form {
  private static final int DEEPEST = 32;
  private static final JsonMapper MAPPER = JsonMapper.builder(factory())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final JsonNode fields;
  private final Set<String> asked = new LinkedHashSet<>();

  private Form(JsonNode fields) {
    this.fields = fields;
  }

  /** Fails with {@link BadInput} when the text is no JSON object. */
  static Form of(String json) {
    if (json.isBlank()) {
      throw bad("the body is empty; send a JSON object");
    }
    var found = tree(json);
    if (!found.isObject()) {
      throw bad("the body is " + kind(found) + "; send a JSON object");
    }
    return new Form(found);
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> bad("field '%s' is missing; send a text".formatted(name)));
  }

  /** Empty when the field is missing or null. */
  Optional<String> optional(String name) {
    asked.add(name);
    var found = fields.path(name);
    if (found.isMissingNode() || found.isNull()) {
      return Optional.empty();
    }
    if (!found.isString()) {
      throw bad("field '%s' is %s; send a text".formatted(name, kind(found)));
    }
    return Optional.of(found.stringValue());
  }

  /** One of a few words, written in lower case with dashes. */
  <E extends Enum<E>> E choice(String name, Class<E> choices) {
    var given = text(name);
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> word(choice).equals(given))
        .findFirst()
        .orElseThrow(() -> bad(
            "field '%s' is none of its choices; send one of %s".formatted(name, words(choices))));
  }

  /** What the sender calls this act, so that a repeat has no second effect. */
  InputId inputId() {
    var given = text("inputId");
    try {
      return new InputId(given);
    } catch (IllegalArgumentException _) {
      throw bad(
          "field 'inputId' has %d characters; send 1 to 128 letters, digits, dots, colons, '_' or '-'"
              .formatted(given.length()));
    }
  }

  /** To be called when everything was read. */
  void nothingElse() {
    var unknown =
        fields.propertyNames().stream().filter(name -> !asked.contains(name)).count();
    if (unknown > 0) {
      throw bad("%d of the fields are not known here; send only %s"
          .formatted(unknown, String.join(", ", asked)));
    }
  }

  static BadInput bad(String detail) {
    return new BadInput(HttpStatus.BAD_REQUEST, detail);
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      var where = e.getLocation();
      throw bad("the body is no JSON%s; send one JSON object, each field once"
          .formatted(
              where == null
                  ? ""
                  : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr())));
    }
  }

  private static String kind(JsonNode found) {
    return switch (found.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "a list";
      case STRING, BINARY -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "nothing";
    };
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> String words(Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .map(Form::word)
        .collect(Collectors.joining(", "));
  }

  private static JsonFactory factory() {
    var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    return JsonFactory.builder()
        .streamReadConstraints(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }
}
