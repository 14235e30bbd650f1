package usher.handoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.LIN;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** What goes wrong is told in plain words, whichever route it came by. */
final class AgentProblemsTest {
  /** Packages, class names, stack traces, generics. */
  private static final Pattern INNARDS = Pattern.compile(
      "(?i:java|usher\\.|exception|jackson|deserial)|`|\\$|\\b[A-Z][a-z]+[A-Z]\\w*|::");

  /** As the router describes itself. */
  private static final Pattern POST = Pattern.compile("\\(POST && /desk/api/([^)]+)\\)");

  /** These ask nothing, so that nothing can be wrong with it. */
  private static final Set<String> NO_FORM = Set.of("logout");

  private final DeskHouse house = new DeskHouse().with("h1");

  static List<String> routes() {
    return POST.matcher(new DeskHouse().routes.toString())
        .results()
        .map(found -> found.group(1).replace("{id}", "h1"))
        .filter(path -> !NO_FORM.contains(path))
        .toList();
  }

  static Stream<Arguments> badBodies() {
    return routes().stream()
        .flatMap(route -> Stream.of(
                "",
                "{",
                "[]",
                "7",
                "null",
                "\"text\"",
                "{}",
                "{} {}",
                "{\"unheard\":\"of\"}",
                "{\"inputId\":{\"value\":\"i1\"},\"text\":{\"a\":1},\"note\":[],\"agent\":{},\"password\":[]}",
                "{\"inputId\":7,\"text\":true,\"note\":1.5,\"agent\":7,\"password\":false,\"availability\":1}",
                "{\"inputId\":null,\"text\":null,\"note\":null,\"agent\":null,\"availability\":null}",
                "{\"inputId\":\"no id!\",\"text\":\"a\",\"note\":\"a\",\"availability\":\"asleep\",\"disposition\":\"gone\"}",
                "{\"inputId\":\"i1\",\"inputId\":\"i2\"}",
                "[".repeat(200))
            .map(body -> Arguments.of(route, body)));
  }

  @Test
  void knowsAllRoutesThatTakeAForm() {
    assertThat(routes())
        .contains(
            "login", "presence", "handoffs/h1/accept", "handoffs/h1/say", "handoffs/h1/wrap-up")
        .hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void refusesABadBodyInPlainWords(String route, String body) {
    var answer = house.post(house.login(LIN), route, body);

    var problem = answer
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(Problem.class)
        .returnResult()
        .getResponseBody();

    assertThat(problem).isNotNull();
    assertThat(problem.code()).isEqualTo("bad-input");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.title()).isEqualTo("Bad Request");
    assertThat(problem.detail().replace("inputId", "")).isNotBlank().doesNotContainPattern(INNARDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "handoffs", "handoffs/h1/accept", "handoffs/h1/lines/more"})
  void saysPlainlyThatThereIsNoSuchAddress(String path) {
    var problem = house
        .get(house.login(LIN), path)
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody(Problem.class)
        .returnResult()
        .getResponseBody();

    assertThat(problem).isNotNull();
    assertThat(problem.detail()).isNotBlank().doesNotContainPattern(INNARDS);
  }

  @Test
  void saysWhatWasWantedAndWhatWasFound() {
    assertThat(detail("presence", "{\"availability\":\"asleep\"}"))
        .isEqualTo("field 'availability' is none of its choices; send one of ready, away");
    assertThat(detail("handoffs/h1/say", "{\"inputId\":\"i1\",\"text\":{}}"))
        .isEqualTo("field 'text' is an object; send a text");
    assertThat(detail("handoffs/h1/say", "{\"inputId\":\"i1\"}"))
        .isEqualTo("field 'text' is missing; send a text");
    assertThat(detail("handoffs/h1/say", "{\"inputId\":\"i1\",\"text\":\"a\",\"more\":1}"))
        .isEqualTo("1 of the fields are not known here; send only inputId, text");
    assertThat(detail("handoffs/h1/say", "{\n  \"inputId\""))
        .startsWith("the body is no JSON (line 2, column ");
    assertThat(detail("handoffs/h1/say", "[1]"))
        .isEqualTo("the body is a list; send a JSON object");
  }

  @Test
  void refusesALanguageThatIsNone() {
    house.get(house.login(LIN), "intents?language=no%20such").expectStatus().isBadRequest();
  }

  private String detail(String route, String body) {
    return String.valueOf(house
        .post(house.login(LIN), route, body)
        .expectStatus()
        .isBadRequest()
        .expectBody(Problem.class)
        .returnResult()
        .getResponseBody()
        .detail());
  }

  record Problem(String title, int status, String code, String detail) {}
}
