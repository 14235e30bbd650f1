package usher.ivr.menu;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import usher.ivr.SpokenLanguage;

/** A small menu in two languages. */
public final class MenuFixture {
  public static final String YAML = """
      menu: main
      greeting: {en: Welcome to the desk., zh: 欢迎致电服务台。}
      language-choice: {1: en, 2: zh}
      question: {en: "How can I help?", zh: 请问您需要什么帮助？}
      keys:
        1: {intent: reset-password, label: {en: a new password, zh: 重置密码}}
        2: {intent: book-car, label: {en: booking a car, zh: 预订汽车}}
      """;

  private MenuFixture() {}

  public static Menu menu() {
    return read(YAML);
  }

  public static Menu englishMenu() {
    return read(YAML.replace("language-choice: {1: en, 2: zh}\n", ""));
  }

  public static MenuWalker walker(Menu menu) {
    return new MenuWalker(menu, Phrases.builtIn(), Patience.USUAL);
  }

  private static Menu read(String yaml) {
    var languages = List.of(new SpokenLanguage("en"), new SpokenLanguage("zh"));
    var rules = new MenuRules(languages, Set.of("reset-password", "book-car"));
    return Objects.requireNonNull(
        MenuReader.read("menus/main.yaml", yaml, rules).menu());
  }
}
