package usher.bot.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Port: reads articles, and puts them where searches find them. Files are {@code knowledge/<language>/<id>.md}. */
public interface Shelves {
  /** Every mistake of every file. Blocking for some milliseconds per hundred articles.
   *  @param texts all there are, by file */
  List<Flaw> check(Map<String, String> texts);

  /** Puts in place of all there are. Completes when searches find them.
   *  @param texts without mistakes, by file */
  Mono<Void> fill(long version, Map<String, String> texts);

  /** Puts these articles in place of what they were; those of which no file is left are taken away. Completes when searches say so.
   *  @param ids of articles
   *  @param texts all there are, without mistakes, by file */
  Mono<Void> renew(Set<String> ids, Map<String, String> texts);

  /** How the articles will look, by file; those whose files have mistakes are left out.
   *  @param texts all there are, by file */
  Map<String, ArticleLook> looks(Map<String, String> texts);

  /** @param hinders false: somebody should look, but it may be served */
  record Flaw(String file, int line, String wrong, String right, boolean hinders) {}

  /** What readers and callers get.
   *  @param title as on every channel
   *  @param bubble what the chat says, Markdown
   *  @param spoken what the phone says
   *  @param page inside of the article's page: HTML that holds no script
   *  @param owner and the others: of the header; {@code review} is empty when none is planned */
  record ArticleLook(
      String title,
      String bubble,
      String spoken,
      String page,
      String owner,
      String review,
      Set<String> groups) {
    public ArticleLook {
      groups = Set.copyOf(groups);
    }
  }
}
