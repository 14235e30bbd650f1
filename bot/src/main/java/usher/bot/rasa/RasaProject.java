package usher.bot.rasa;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Rasa project says and is told.
 *  @param intents examples by the intent's name, annotations taken off, in the order of the files; none is empty
 *  @param responses variants by name, those without a condition first
 *  @param leftOut what has no place in a desk's files */
record RasaProject(
    Map<String, List<String>> intents, Map<String, List<String>> responses, LeftOut leftOut) {
  RasaProject {
    intents = Collections.unmodifiableMap(new LinkedHashMap<>(intents));
    responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
  }
}
