package usher.bot.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import usher.bot.catalogue.Offering;
import usher.bot.channel.web.ArticlePages;
import usher.bot.conversation.Language;
import usher.bot.record.Record;
import usher.bot.selfhelp.ArticleSearch.Hit;

/** The pages as HTML that can be read without scripts. Everything that came from people is escaped; an article's body was made safe where it was read. */
final class PortalPage {
  private final Language language;
  private final PortalWords words;
  private final ZoneId zone;

  PortalPage(Language language, ZoneId zone) {
    this.language = language;
    this.words = new PortalWords(language);
    this.zone = zone;
  }

  /** What the first page shows.
   *  @param asked words that are looked for; empty: nothing is
   *  @param outages texts of those that last
   *  @param records null-free; empty also for anybody */
  record Content(
      String asked,
      List<Hit> hits,
      List<String> outages,
      List<Offering> offerings,
      List<Record> records) {}

  String start(Visitor visitor, Content content) {
    var body = search(content.asked())
        + "<div id=\"found\" aria-live=\"polite\">" + found(content.asked(), content.hits())
        + "</div>"
        + outages(content.outages())
        + (visitor.isProved() ? records(content.records()) : "")
        + catalogue(visitor, content.offerings());
    return framed(words.of("title"), visitor, "/help", body);
  }

  /** The part that changes while somebody types. */
  String found(String asked, List<Hit> hits) {
    if (asked.isEmpty()) {
      return "";
    }
    var ask =
        "<p class=\"chatline\"><button type=\"button\" class=\"button\" data-say=\"%s\" hidden>%s</button></p>"
            .formatted(safe(asked), safe(words.of("ask")));
    return hits.isEmpty()
        ? "<p>" + safe(words.of("nothing", asked)) + "</p>" + ask
        : "<h2>" + safe(words.of("found", asked)) + "</h2><ol class=\"hits\">"
            + hits.stream().map(this::hit).collect(Collectors.joining()) + "</ol>" + ask;
  }

  private String hit(Hit hit) {
    return "<li><a href=\"/help/articles/%s?lang=%s\">%s</a><p>%s</p></li>"
        .formatted(hit.article(), language, safe(hit.title()), safe(shortened(hit.passage())));
  }

  private String search(String asked) {
    return "<h1><label for=\"q\">%s</label></h1><form class=\"search\" action=\"/help\" role=\"search\"><input type=\"hidden\" name=\"lang\" value=\"%s\"><input id=\"q\" name=\"q\" type=\"search\" value=\"%s\" maxlength=\"200\" autocomplete=\"off\"><button class=\"button\">%s</button></form>"
        .formatted(safe(words.of("search")), language, safe(asked), safe(words.of("find")));
  }

  private String outages(List<String> outages) {
    return outages.isEmpty()
        ? ""
        : "<section class=\"known\"><h2>" + safe(words.of("outages")) + "</h2><ul>"
            + outages.stream()
                .map(text -> "<li>" + safe(text) + "</li>")
                .collect(Collectors.joining())
            + "</ul></section>";
  }

  private String catalogue(Visitor visitor, List<Offering> offerings) {
    var note =
        visitor.isProved() ? "" : "<p class=\"note\">" + safe(words.of("catalogue-note")) + "</p>";
    return "<section><h2>%s</h2>%s<ul class=\"offerings\">%s</ul></section>"
        .formatted(
            safe(words.of("catalogue")),
            note,
            offerings.stream().map(this::offering).collect(Collectors.joining()));
  }

  private String offering(Offering offering) {
    var title = safe(offering.title().in(language));
    return "<li><span>%s</span> <button type=\"button\" data-usher-topic=\"%s\" aria-label=\"%s: %s\" hidden>%s</button></li>"
        .formatted(
            title,
            offering.intents().getFirst(),
            safe(words.of("start")),
            title,
            safe(words.of("start")));
  }

  private String records(List<Record> records) {
    var head = List.of("number", "opened", "what", "status").stream()
        .map(key -> "<th scope=\"col\">" + safe(words.of(key)) + "</th>")
        .collect(Collectors.joining());
    var rows = records.stream().map(this::row).collect(Collectors.joining());
    return "<section><h2>%s</h2>%s</section>"
        .formatted(
            safe(words.of("records")),
            records.isEmpty()
                ? "<p>" + safe(words.of("no-records")) + "</p>"
                : "<table><thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table>");
  }

  private String row(Record record) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            safe(record.number()),
            safe(day(record.course().opened())),
            safe(record.about().summary()),
            safe(words.of("status-" + record.course().status())));
  }

  private String day(Instant at) {
    return LocalDate.ofInstant(at, zone)
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Locale.forLanguageTag(language.code())));
  }

  String article(Visitor visitor, String id, ArticlePages.Page page) {
    var body = back()
        + "<article id=\"article\"><h1>%s</h1>%s</article><p class=\"chatline\"><button type=\"button\" class=\"button\" data-say=\"%s\" hidden>%s</button> <button type=\"button\" id=\"print\" hidden>%s</button></p>"
            .formatted(
                safe(page.title()),
                page.html(),
                safe(page.title()),
                safe(words.of("ask")),
                safe(words.of("print")));
    return framed(page.title(), visitor, "/help/articles/" + id, body);
  }

  String missing(Visitor visitor) {
    return framed(
        words.of("missing"),
        visitor,
        "/help",
        back() + "<h1>" + safe(words.of("missing")) + "</h1><p>" + safe(words.of("missing-note"))
            + "</p>");
  }

  /** @param problem key of what went wrong; empty at first */
  String signIn(String problem) {
    var told = problem.isEmpty()
        ? ""
        : "<p class=\"problem\" role=\"alert\">" + safe(words.of(problem)) + "</p>";
    var body = back()
        + "<h1>%s</h1><p class=\"note\">%s</p>%s<form class=\"sign-in\" method=\"post\" action=\"/help/sign-in?lang=%s\"><label for=\"person\">%s</label><input id=\"person\" name=\"person\" required maxlength=\"20\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\"><label for=\"pin\">%s</label><input id=\"pin\" name=\"pin\" type=\"password\" required maxlength=\"20\" inputmode=\"numeric\" autocomplete=\"current-password\"><button class=\"button\">%s</button></form>"
            .formatted(
                safe(words.of("sign-in")),
                safe(words.of("sign-in-note")),
                told,
                language,
                safe(words.of("person")),
                safe(words.of("pin")),
                safe(words.of("sign-in")));
    return framed(words.of("sign-in"), Visitor.ANYBODY, "/help/sign-in", body);
  }

  String away() {
    return framed(
        words.of("title"), Visitor.ANYBODY, "/help", "<p>" + safe(words.of("away")) + "</p>");
  }

  private String back() {
    return "<p class=\"back\"><a href=\"/help?lang=%s\">%s</a></p>"
        .formatted(language, safe(words.of("back")));
  }

  private String framed(String title, Visitor visitor, String path, String body) {
    var other = language.equals(Language.CHINESE) ? Language.ENGLISH : Language.CHINESE;
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s · Usher</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/site.css">
        <link rel="stylesheet" href="/help.css">
        <script type="module" src="/help.js"></script>
        <script type="module" src="/widget.js" data-lang="%s"></script>
        </head>
        <body class="reading help">
        <a class="skip" href="#main">%s</a>
        <header class="top"><a class="mark" href="/help?lang=%s"><img src="/icon.svg" alt="" width="34" height="34"><span>%s</span></a>%s<a href="%s?lang=%s" hreflang="%s" lang="%s">%s</a></header>
        <main id="main">
        %s
        </main>
        </body>
        </html>
        """.formatted(
            tag(language),
            safe(title),
            language,
            safe(words.of("skip")),
            language,
            safe(words.of("title")),
            account(visitor),
            path,
            other,
            tag(other),
            tag(other),
            safe(words.of("other")),
            body);
  }

  private String account(Visitor visitor) {
    var person = visitor.person();
    return person == null
        ? "<a href=\"/help/sign-in?lang=%s\">%s</a>".formatted(language, safe(words.of("sign-in")))
        : "<span>%s</span><form method=\"post\" action=\"/help/sign-out?lang=%s\"><button>%s</button></form>"
            .formatted(safe(person.name()), language, safe(words.of("sign-out")));
  }

  private static String tag(Language language) {
    return language.equals(Language.CHINESE) ? "zh-CN" : language.code();
  }

  private static String shortened(String passage) {
    var longest = 180;
    return passage.length() <= longest ? passage : passage.substring(0, longest).strip() + "…";
  }

  private static String safe(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
