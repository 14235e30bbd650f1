package usher.ivr.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import usher.ivr.SpokenLanguage;

class MenuReaderTest {
  private static final SpokenLanguage EN = new SpokenLanguage("en");
  private static final SpokenLanguage ZH = new SpokenLanguage("zh");
  private static final MenuRules RULES =
      new MenuRules(List.of(EN, ZH), Set.of("reset-password", "book-car"));

  @Test
  void readsAWholeMenu() {
    var menu = MenuReader.read("menus/main.yaml", MenuFixture.YAML, RULES).menu();

    assertThat(menu).isNotNull();
    assertThat(menu.languages()).containsEntry("1", EN).containsEntry("2", ZH);
    assertThat(menu.keys())
        .extracting(Menu.Line::intent)
        .containsExactly("reset-password", "book-car");
    assertThat(menu.question(ZH)).startsWith("请问");
  }

  @Test
  void findsAllMistakesAtOnceWithTheirLines() {
    var yaml = """
        menu: main
        greeting: {en: Hello}
        language-choice: {1: en, 0: zh, 3: fr}
        question: {en: "What?", zh: 什么？}
        keys:
          1: {intent: reset-pasword, label: {en: a, zh: b}}
          '*': {intent: book-car, label: {en: a}}
        kees: {}
        """;

    var problems = MenuReader.read("menus/main.yaml", yaml, RULES).problems();

    assertThat(problems).extracting(MenuProblem::line).containsExactly(2, 3, 3, 6, 7, 7, 8);
    assertThat(problems)
        .extracting(MenuProblem::toString)
        .contains(
            "menus/main.yaml:6: key 1: unknown intent 'reset-pasword'; use one of: book-car, reset-password");
  }

  @Test
  void allowsFourKeysAtMost() {
    var keys = new StringBuilder("keys:\n");
    for (var key = 1; key <= 5; key++) {
      keys.append("  ").append(key).append(": {intent: book-car, label: {en: a, zh: b}}\n");
    }
    var yaml = "menu: main\ngreeting: {en: a, zh: b}\nquestion: {en: a, zh: b}\n" + keys;

    var problems = MenuReader.read("m.yaml", yaml, RULES).problems();

    assertThat(problems).singleElement().extracting(MenuProblem::wrong).isEqualTo("5 keys");
  }

  @Test
  void saysWhereTheYamlIsBroken() {
    var problems =
        MenuReader.read("m.yaml", "menu: main\ngreeting: {en: [\n", RULES).problems();

    assertThat(problems)
        .singleElement()
        .extracting(MenuProblem::wrong)
        .asString()
        .startsWith("not YAML");
  }

  @Test
  void noticesAnEmptyFile() {
    assertThat(MenuReader.read("m.yaml", "", RULES).problems()).hasSize(1);
  }
}
