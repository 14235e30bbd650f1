package usher.bot.nlu.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The last line, for programs: names and figures, four digits; null where there was nothing to measure. */
public final class JsonLine {
  private final Map<String, @Nullable Double> figures = new LinkedHashMap<>();

  public JsonLine with(String name, double figure) {
    figures.put(name, Double.isFinite(figure) ? (Double) (Math.round(figure * 1e4) / 1e4) : null);
    return this;
  }

  @Override
  public String toString() {
    return JsonMapper.shared().writeValueAsString(figures);
  }
}
