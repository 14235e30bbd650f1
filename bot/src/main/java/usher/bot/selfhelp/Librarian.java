package usher.bot.selfhelp;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import usher.knowledge.Article;
import usher.knowledge.index.LuceneKnowledgeBase;

/** Puts the desk's articles on the shelves when the application starts. */
final class Librarian implements SmartLifecycle {
  private final LuceneKnowledgeBase knowledge;
  private final String version;
  private final List<Article> articles;
  private volatile boolean running;

  /** @param version of the articles */
  Librarian(LuceneKnowledgeBase knowledge, String version, List<Article> articles) {
    this.knowledge = knowledge;
    this.version = version;
    this.articles = List.copyOf(articles);
  }

  /** Waits until all articles can be found: nobody is to be told that there is no answer because the shelves are still empty. */
  @Override
  public void start() {
    knowledge.replace(version, articles).toFuture().join();
    running = true;
  }

  /** Before the web server, which comes late. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
