package usher.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows about one subject, in one language. The same id in another language is another {@code Article}.
 *
 * @param language ISO 639-1 code, lower case
 */
public record Article(ArticleId id, String language, Wording wording, Scope scope, Upkeep upkeep) {

  /** Title of the article; short for {@code wording().title()}. */
  public String title() {
    return wording.title();
  }

  /**
   * What is read, and the ways in which it is asked for.
   *
   * @param questions ways to ask that this article answers, in the users' words
   * @param spoken one or two sentences to be read aloud; no links, no markup
   */
  public record Wording(String title, List<String> questions, Body body, String spoken) {
    public Wording {
      questions = List.copyOf(questions);
    }
  }

  /**
   * The text in two forms.
   *
   * @param markdown as it was written
   * @param plain the same words without markup; blocks are parted by blank lines, list items keep their mark, a link is its words followed by the address in
   *     brackets
   */
  public record Body(String markdown, String plain) {}

  /**
   * Whom it is for and what it belongs to.
   *
   * @param services ids of the services it is about; empty means any
   * @param groups who may read it; contains {@link Audience#EVERYONE_GROUP} when all may; never empty
   * @param intents ids of the intents it answers; may be empty
   * @param codes error codes and part numbers that lead straight to it; may be empty
   */
  public record Scope(
      Set<String> services, Set<String> groups, Set<String> intents, List<String> codes) {
    public Scope {
      services = Set.copyOf(services);
      groups = Set.copyOf(groups);
      intents = Set.copyOf(intents);
      codes = List.copyOf(codes);
      if (groups.isEmpty()) {
        throw new IllegalArgumentException(
            "an article needs at least one group that may read it, for example 'everyone'");
      }
    }
  }

  /**
   * Who looks after it and when it holds.
   *
   * @param owner who keeps it right
   * @param review when somebody should read it again; null when not planned
   * @param validFrom first day on which it is shown; null means since ever
   * @param validTo last day on which it is shown; null means for ever
   */
  public record Upkeep(
      String owner,
      @Nullable LocalDate review,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {

    /** Whether the article is shown on that day; both ends included. */
    public boolean validOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }
}
