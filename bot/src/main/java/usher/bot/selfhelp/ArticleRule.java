package usher.bot.selfhelp;

import java.time.Clock;
import java.time.LocalDate;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskRule;
import usher.bot.folder.Problems;
import usher.knowledge.library.ArticleProblem;

/** Articles are checked with the rest of the desk's folder. */
public final class ArticleRule implements DeskRule {
  private final Clock clock;

  public ArticleRule(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void check(DeskFolder desk, Problems problems) {
    DeskArticles.read(desk, LocalDate.ofInstant(clock.instant(), desk.info().zone()))
        .problems()
        .stream()
        .filter(ArticleProblem::isMistake)
        .forEach(found -> problems.add(found.file(), found.line(), found.wrong(), found.right()));
  }
}
