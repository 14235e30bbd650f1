package usher.bot.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Start page, articles, widget, phone and desk wear the same colours, by day and by night. The desk's are the measure. */
class DesignTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path DESK =
      Path.of("..", "handoff", "src", "main", "resources", "usher", "handoff", "page", "desk.css");
  private static final List<String> SHARED = List.of(
      "paper",
      "surface",
      "raised",
      "ink",
      "muted",
      "edge",
      "accent",
      "on-accent",
      "tint",
      "tint-ink",
      "bad",
      "open-tint");
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})\\s*[;}]", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOTH = Pattern.compile(
      "--([a-z-]+):\\s*(?:var\\(--usher-[a-z-]+,\\s*)?light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)",
      Pattern.CASE_INSENSITIVE);

  private record Colours(Map<String, String> light, Map<String, String> dark) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"static/site.css", "../../../../ivr/src/main/resources/usher/ivr/phone/phone.css"})
  void pagesWearTheDesksColours(String page) throws IOException {
    var desk = read(DESK);

    var worn = read(RESOURCES.resolve(page).normalize());

    assertThat(worn.light()).containsAllEntriesOf(shared(desk.light()));
    assertThat(worn.dark()).containsAllEntriesOf(shared(desk.dark()));
  }

  /** It takes the desk's sheet, and adds forms, no colour. */
  @Test
  void theAdminPageHasNoColourOfItsOwn() throws IOException {
    var page = RESOURCES.resolve("usher/bot/admin/page");

    assertThat(Files.readString(page.resolve("index.html"))).contains("/desk/page/desk.css");
    assertThat(Files.readString(page.resolve("admin.css")))
        .doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)")
        .doesNotContainPattern("(rgb|hsl|oklch|light-dark)\\(");
  }

  @Test
  void theWidgetWearsTheDesksColoursUntilASiteSaysOtherwise() throws IOException {
    var desk = read(DESK);

    var css = Files.readString(RESOURCES.resolve("usher/bot/channel/web/widget/style.css"));
    var worn = new Colours(new LinkedHashMap<>(), new LinkedHashMap<>());
    BOTH.matcher(css).results().forEach(found -> {
      worn.light().putIfAbsent(found.group(1), found.group(2));
      worn.dark().putIfAbsent(found.group(1), found.group(3));
    });

    assertThat(worn.light()).hasSizeGreaterThan(8);
    assertThat(shared(desk.light())).containsAllEntriesOf(shared(worn.light()));
    assertThat(shared(desk.dark())).containsAllEntriesOf(shared(worn.dark()));
  }

  private static Colours read(Path file) throws IOException {
    var css = Files.readString(file);
    var night = css.indexOf("prefers-color-scheme: dark");
    return new Colours(colours(css.substring(0, night)), colours(css.substring(night)));
  }

  /** The first of each name. */
  private static Map<String, String> colours(String css) {
    var colours = new LinkedHashMap<String, String>();
    COLOUR
        .matcher(css)
        .results()
        .forEach(found -> colours.putIfAbsent(found.group(1), found.group(2)));
    return colours;
  }

  private static Map<String, String> shared(Map<String, String> colours) {
    var shared = new LinkedHashMap<>(colours);
    shared.keySet().retainAll(SHARED);
    return shared;
  }
}
