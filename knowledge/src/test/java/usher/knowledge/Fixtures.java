package usher.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Articles of a small desk. */
public final class Fixtures {
  private Fixtures() {}

  public static Article password() {
    return article(
        "reset-password",
        "en",
        "Reset your password",
        List.of("I forgot my password", "how do I change my password", "my login does not work"),
        "Open the account page and choose Forgotten. A link is sent to your mailbox.");
  }

  public static Article passwordInChinese() {
    return article(
        "reset-password",
        "zh",
        "重置密码",
        List.of("我忘记了密码", "怎么修改密码", "我登录不了"),
        "打开账号页面，选择忘记密码。系统会把链接发到您的邮箱。");
  }

  public static Article wifi() {
    return article(
        "campus-wifi",
        "en",
        "Connect to the campus wireless network",
        List.of("wifi does not work", "how do I connect to wireless", "internet on my laptop"),
        "Choose the network eduroam and sign in with your account.");
  }

  public static Article wifiInChinese() {
    return article(
        "campus-wifi",
        "zh",
        "连接校园无线网络",
        List.of("无线网络连不上", "怎么连接无线网", "笔记本上不了网"),
        "选择 eduroam 网络，用您的账号登录。");
  }

  public static Article car() {
    return article(
        "car-charging",
        "en",
        "Charge a shared car",
        List.of("where can I charge the car", "the battery of the car is empty", "charging cable"),
        "Charging stations stand behind the library. The cable lies in the boot.");
  }

  public static Article salaries() {
    var open = article(
        "salary-table",
        "en",
        "Salary table of the staff",
        List.of("what do I earn", "pay grade", "when is salary paid"),
        "Salaries are paid on the last working day according to the table of grades.");
    return new Article(
        open.id(),
        open.language(),
        open.wording(),
        scope(Set.of("staff"), Set.of("payroll")),
        open.upkeep());
  }

  public static Article article(
      String id, String language, String title, List<String> questions, String body) {
    return new Article(
        new ArticleId(id),
        language,
        new Article.Wording(title, questions, new Article.Body(body, body), "Spoken: " + title),
        scope(Set.of("everyone"), Set.of()),
        new Article.Upkeep("it", null, null, null));
  }

  public static Article valid(Article article, LocalDate from, LocalDate to) {
    return new Article(
        article.id(),
        article.language(),
        article.wording(),
        article.scope(),
        new Article.Upkeep("it", null, from, to));
  }

  public static Article withBody(Article article, String body) {
    var wording = article.wording();
    return new Article(
        article.id(),
        article.language(),
        new Article.Wording(
            wording.title(), wording.questions(), new Article.Body(body, body), wording.spoken()),
        article.scope(),
        article.upkeep());
  }

  public static Article scoped(Article article, Article.Scope scope) {
    return new Article(
        article.id(), article.language(), article.wording(), scope, article.upkeep());
  }

  public static Article.Scope scope(Set<String> groups, Set<String> services) {
    return new Article.Scope(services, groups, Set.of(), List.of());
  }
}
