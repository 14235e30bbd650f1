package usher.bot.improvement;

import java.util.Map;

/** Port: where what was learnt is put to use. */
@FunctionalInterface
public interface Teaching {
  /** @param usefulness factors of 0.85 to 1.15 by language and article, as {@code en/vpn}
   *  @param slope of the log-odds of relevance, above 0
   *  @param shift added to them */
  void teach(Map<String, Double> usefulness, double slope, double shift);
}
