package usher.bot.rasa;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a Rasa project hears and says, as far as a desk's files have a place for it.
 *  @param intents examples by the intent's name, annotations taken off, in the order of the files
 *  @param responses variants by name that depend on nothing, in the order of the files */
record RasaProject(Map<String, List<Said>> intents, Map<String, List<Said>> responses) {
  RasaProject {
    intents = Collections.unmodifiableMap(new LinkedHashMap<>(intents));
    responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
  }

  /** Words, and where they stand. */
  record Said(String words, String file, int line) {
    String place() {
      return file + ":" + line;
    }
  }
}
