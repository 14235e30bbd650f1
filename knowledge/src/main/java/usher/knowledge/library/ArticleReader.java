package usher.knowledge.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.library.Header.Line;

/** Reads one file: a YAML header between two {@code ---} lines, then Markdown. */
final class ArticleReader {
  /** Ways to ask that readers have confirmed. */
  private static final String LEARNED = "learned";

  private static final Set<String> ENTRIES = Set.of(
      "title",
      "questions",
      LEARNED,
      "services",
      "groups",
      "spoken",
      "intents",
      "owner",
      "review",
      "valid-from",
      "valid-to",
      "codes",
      Header.PROCEDURE);
  private static final int FEWEST_QUESTIONS = 3;
  private static final int MOST_QUESTIONS = 40;
  private static final int MOST_LEARNED = 20;
  private static final int LONGEST_QUESTION = 200;
  private static final Pattern PARTS = Pattern.compile(
      "\\A\\uFEFF?---[ \\t]*\\R(?<header>.*?)^---[ \\t]*$\\R?(?<body>.*)\\z",
      Pattern.DOTALL | Pattern.MULTILINE);

  private final Vocabulary vocabulary;
  private final LocalDate today;

  ArticleReader(Vocabulary vocabulary, LocalDate today) {
    this.vocabulary = vocabulary;
    this.today = today;
  }

  /** The article; empty when the file has a mistake. All that is wrong is put on the sheet, not only the first. */
  Optional<Article> read(ArticleText text, ArticleProblems.Sheet sheet) {
    var parts = PARTS.matcher(text.content());
    if (!parts.matches()) {
      sheet.mistake(
          1,
          "there is no header",
          "begin the file with a line '---', the entries, and a second line '---'");
      return Optional.empty();
    }
    if (!ArticleId.fits(text.name())) {
      sheet.mistake(
          1,
          "'" + text.name() + "' cannot be an id",
          "name the file in lower case with hyphens: reset-password.md");
    }
    var checks = new HeaderChecks(Header.read(parts.group("header"), ENTRIES, sheet), sheet);
    var wording =
        wording(checks, parts.group("body").strip(), bodyLine(parts.group("header")), sheet);
    var scope = scope(checks);
    var upkeep = upkeep(checks, sheet);
    return sheet.isClean()
        ? Optional.of(
            new Article(new ArticleId(text.name()), text.language(), wording, scope, upkeep))
        : Optional.empty();
  }

  private Article.Wording wording(
      HeaderChecks checks, String markdown, int line, ArticleProblems.Sheet sheet) {
    Line title = checks.text("title", "add 'title: …', what the article is about in a few words");
    List<String> questions = new ArrayList<>(questions(checks, sheet));
    questions.addAll(learned(checks, sheet));
    Line spoken = checks.text("spoken", "add 'spoken: …', one or two sentences to be read aloud");
    SpokenForm.trouble(spoken.text())
        .ifPresent(trouble -> sheet.mistake(
            spoken.line(),
            "'spoken' " + trouble,
            "write one or two plain sentences as one would say them on the phone"));
    var body = new Article.Body(markdown, Markdown.plain(markdown));
    if (body.plain().isEmpty()) {
      sheet.mistake(
          line, "the article has no text", "write the answer under the header, in Markdown");
    }
    return new Article.Wording(title.text(), questions, body, spoken.text());
  }

  private static List<String> questions(HeaderChecks checks, ArticleProblems.Sheet sheet) {
    var lines = checks.list("questions");
    if (lines.size() < FEWEST_QUESTIONS || lines.size() > MOST_QUESTIONS) {
      sheet.mistake(
          checks.lineOf("questions"),
          "'questions' lists " + lines.size() + " ways to ask",
          "list 3 at least, better ten or more, each asking in other words (at most "
              + MOST_QUESTIONS + ")");
    }
    checkEach(lines, sheet);
    return lines.stream().map(Line::text).toList();
  }

  private static List<String> learned(HeaderChecks checks, ArticleProblems.Sheet sheet) {
    var lines = checks.list(LEARNED);
    if (lines.size() > MOST_LEARNED) {
      sheet.mistake(
          checks.lineOf(LEARNED),
          "'learned' lists " + lines.size() + " ways to ask",
          "keep the best " + MOST_LEARNED);
    }
    checkEach(lines, sheet);
    return lines.stream().map(Line::text).toList();
  }

  private static void checkEach(List<Line> lines, ArticleProblems.Sheet sheet) {
    var seen = new HashSet<String>();
    for (Line line : lines) {
      if (!seen.add(line.text().toLowerCase(Locale.ROOT))) {
        sheet.mistake(
            line.line(),
            "the question '" + line.text() + "' stands here twice",
            "ask in another way");
      }
      if (line.text().length() > LONGEST_QUESTION) {
        sheet.mistake(
            line.line(),
            "a question has " + line.text().length() + " characters",
            "ask in at most " + LONGEST_QUESTION);
      }
    }
  }

  private Article.Scope scope(HeaderChecks checks) {
    var services = checks.ids(checks.list("services"), "service", vocabulary.services());
    var groups = checks.ids(
        checks.someOf(
            "groups", "say who may read it: [everyone] or groups such as [students, staff]"),
        "group",
        groups());
    var intents = checks.ids(checks.list("intents"), "intent", vocabulary.intents());
    var codes = checks.list("codes").stream().map(Line::text).toList();
    return new Article.Scope(
        services, groups.isEmpty() ? Set.of(Audience.EVERYONE_GROUP) : groups, intents, codes);
  }

  private Set<String> groups() {
    if (vocabulary.groups().isEmpty()) {
      return Set.of();
    }
    var groups = new HashSet<>(vocabulary.groups());
    groups.add(Audience.EVERYONE_GROUP);
    return groups;
  }

  private Article.Upkeep upkeep(HeaderChecks checks, ArticleProblems.Sheet sheet) {
    Line owner = checks.text("owner", "add 'owner: …', the team that keeps it right");
    @Nullable LocalDate review = checks.day("review");
    @Nullable LocalDate from = checks.day("valid-from");
    @Nullable LocalDate to = checks.day("valid-to");
    if (from != null && to != null && to.isBefore(from)) {
      sheet.mistake(
          checks.lineOf("valid-to"),
          "'valid-to' " + to + " lies before 'valid-from' " + from,
          "exchange them");
    }
    if (to != null && to.isBefore(today)) {
      sheet.note(
          checks.lineOf("valid-to"),
          "'valid-to' " + to + " is past, the article is not shown",
          "give a later day or delete the file");
    }
    if (review != null && review.isBefore(today)) {
      sheet.note(
          checks.lineOf("review"),
          "the review was due on " + review,
          "read the article again and give the next day");
    }
    return new Article.Upkeep(owner.text(), review, from, to);
  }

  private static int bodyLine(String header) {
    return 3 + (int) header.lines().count();
  }
}
