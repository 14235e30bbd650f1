package usher.knowledge;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader may see: the groups they are known to belong to. Everybody belongs to {@link #EVERYONE_GROUP}, also somebody unknown.
 *
 * @param groups ids of groups; always contains {@link #EVERYONE_GROUP}
 */
public record Audience(Set<String> groups) {
  public static final String EVERYONE_GROUP = "everyone";

  /** Somebody of whom nothing is known. */
  public static final Audience EVERYONE = new Audience(Set.of());

  public Audience {
    var all = new TreeSet<>(groups);
    all.add(EVERYONE_GROUP);
    groups = Set.copyOf(all);
  }

  public static Audience of(String... groups) {
    return new Audience(Set.of(groups));
  }

  /** Whether one of these groups may read the article. */
  public boolean mayRead(Article article) {
    return article.scope().groups().stream().anyMatch(groups::contains);
  }
}
