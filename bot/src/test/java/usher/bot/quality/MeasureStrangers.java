package usher.bot.quality;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import usher.bot.catalogue.Catalogue;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Language;
import usher.bot.together.House;

/** Prints how the demo desk answers strangers' first messages: the tables of {@code docs/quality.md}, then the misses. Nothing is asserted. Arguments: the
 *  folder of the questions, and {@code learn} or {@code headline}. */
public final class MeasureStrangers {
  private static final PrintStream OUT = System.out;

  private record Answered(Asked asked, Given given) {}

  private MeasureStrangers() {}

  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    try (var house = House.open("--logging.level.usher=WARN")) {
      for (var language : List.of(Language.ENGLISH, Language.CHINESE)) {
        var visit = new Visit(
            house.bean(FrontDoor.class),
            house.bean(ConversationLog.class),
            house.bean(Catalogue.class),
            language);
        var answered = new ArrayList<Answered>();
        for (var asked : Asked.of(folder, arguments[1], language.code())) {
          answered.add(new Answered(asked, visit.ask(asked.text())));
        }
        table(arguments[1], language, answered);
        misses(answered);
      }
    }
  }

  private static void table(String set, Language language, List<Answered> all) {
    var answerable = all.stream().filter(one -> one.asked().answerable()).toList();
    var others = all.stream().filter(one -> !one.asked().answerable()).toList();
    OUT.printf(
        "%n%s %s: %d questions, %d answerable%n",
        set, language.code(), all.size(), answerable.size());
    row("right first, of the answerable", answerable, (a, g) -> g.rightFirst(a));
    row("right among three, of the answerable", answerable, (a, g) -> g.rightAmongThree(a));
    row("wrongly answered, of all", all, (a, g) -> g.wrong(a));
    row("answered, of all", all, (_, g) -> g.how() == Given.How.ANSWERED);
    row(
        "asked back, sent on or a person, of the rest",
        others,
        (_, g) -> g.how() != Given.How.ANSWERED);
  }

  private static void row(String what, List<Answered> of, BiPredicate<Asked, Given> right) {
    var found = of.stream().filter(one -> right.test(one.asked(), one.given())).count();
    OUT.printf(
        Locale.ROOT,
        "| %s | %d of %d | %.1f %% |%n",
        what,
        found,
        of.size(),
        100.0 * found / of.size());
  }

  private static void misses(List<Answered> all) {
    OUT.println();
    all.stream()
        .filter(one -> one.asked().answerable()
            ? !one.given().rightFirst(one.asked())
            : one.given().how() == Given.How.ANSWERED)
        .forEach(one -> OUT.printf(
            "| %s | %s | %s | %s | %s%n",
            one.asked().id(),
            one.asked().text().replace("|", "/"),
            one.given().told(),
            String.join(" ", one.asked().acceptable().stream().sorted().toList()),
            one.given().why()));
  }
}
