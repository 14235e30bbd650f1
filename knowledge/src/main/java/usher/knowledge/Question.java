package usher.knowledge;

import java.util.Set;

/**
 * What is searched for, and for whom.
 *
 * @param text in the user's words, as they were typed or heard; at most the first 2,000 characters are read
 * @param vector of the same text by the {@link SentenceVectors} the articles were published with: unit length, or empty to search by words alone
 * @param language only articles in this language are found
 * @param audience only articles it may read are found
 * @param context what else is known: services, intents
 * @param limit at least 1; answers beyond it are dropped, not paged
 */
@SuppressWarnings("ArrayRecordComponent")
public record Question(
    String text, float[] vector, String language, Audience audience, Context context, int limit) {
  private static final int LONGEST = 2000;
  private static final double TOLERANCE = 0.05;

  public Question {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    vector = vector.clone();
    if (limit < 1) {
      throw new IllegalArgumentException("a question has limit " + limit + ", expected at least 1");
    }
    if (vector.length > 0 && Math.abs(length(vector) - 1) > TOLERANCE) {
      throw new IllegalArgumentException(
          "a question's vector has length " + length(vector) + ", expected 1");
    }
  }

  /** A question in the context of services. */
  public Question(
      String text,
      float[] vector,
      String language,
      Audience audience,
      Set<String> services,
      int limit) {
    this(text, vector, language, audience, Context.ofServices(services), limit);
  }

  /** A question by words alone, of any service. */
  public static Question ofWords(String text, String language, Audience audience, int limit) {
    return new Question(text, new float[0], language, audience, Context.NONE, limit);
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
