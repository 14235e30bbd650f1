package usher.knowledge;

/**
 * An article that may answer the question.
 *
 * @param passage the part of the article that fits the question best: plain text in which blocks are parted by blank lines and list items keep their mark, so it
 *     can be shown as Markdown too
 * @param spoken the article's text for reading aloud, never cut out of the article by a machine
 * @param relevance 0 to 1: how probable it is that this article is the right one
 */
public record Answer(
    ArticleId article,
    String title,
    String language,
    String passage,
    String spoken,
    double relevance) {

  public Answer {
    if (!(relevance >= 0 && relevance <= 1)) {
      throw new IllegalArgumentException(
          "relevance of " + article + " is " + relevance + ", expected 0 to 1");
    }
  }
}
