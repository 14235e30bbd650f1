package usher.bot.selfhelp;

import java.util.HashMap;
import java.util.Map;
import usher.bot.improvement.Teaching;
import usher.knowledge.ArticleId;
import usher.knowledge.Experience;
import usher.knowledge.index.LuceneKnowledgeBase;

/** What use has taught, put into the search. */
final class Taught implements Teaching {
  private final LuceneKnowledgeBase knowledge;

  Taught(LuceneKnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public void teach(Map<String, Double> usefulness, double slope, double shift) {
    var factors = new HashMap<Experience.Subject, Double>();
    usefulness.forEach((subject, factor) -> {
      var parts = subject.split("/", 2);
      factors.put(new Experience.Subject(new ArticleId(parts[1]), parts[0]), factor);
    });
    knowledge.learn(new Experience(factors, new Experience.Calibration(slope, shift)));
  }
}
