package usher.bot.rasa;

import tools.jackson.databind.json.JsonMapper;

/** A file for a desk's folder.
 *  @param path within the folder
 *  @param origin what it was made of, for people */
record NewFile(String path, String text, String origin) {

  /** Words that hold whatever they hold: JSON's strings are YAML, too. */
  static String quoted(String words) {
    return JsonMapper.shared().writeValueAsString(words);
  }

  static String line(String key, String words) {
    return "  %s: %s\n".formatted(key, quoted(words));
  }
}
