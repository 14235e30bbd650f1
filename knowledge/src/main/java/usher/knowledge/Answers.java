package usher.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What was found, best first, and what may be done with it. Relevance never rises down the list.
 *
 * @param ranked at most as many as the question's limit; empty when nothing has anything in common with the question
 * @param band of the first one; {@link Band#ABSTAIN} when there is none
 */
public record Answers(List<Answer> ranked, Band band) {
  public static final Answers NONE = new Answers(List.of(), Band.ABSTAIN);

  public Answers {
    ranked = List.copyOf(ranked);
  }

  public Optional<Answer> best() {
    return ranked.stream().findFirst();
  }
}
