package usher.bot.rasa;

import tools.jackson.databind.json.JsonMapper;

/** A file for a desk's folder.
 *  @param path within the folder
 *  @param holds how many examples or texts
 *  @param origin what it was made of, for people */
record NewFile(String path, String text, int holds, String origin) {
  /** A folder that a desk does not read: what is here waits to be completed. */
  static final String DRAFTS = "drafts/";

  boolean isIntent() {
    return path.startsWith("intents/");
  }

  boolean isDraft() {
    return path.startsWith(DRAFTS);
  }

  /** Words that hold whatever they hold: JSON's strings are YAML, too. */
  static String quoted(String words) {
    return JsonMapper.shared().writeValueAsString(words);
  }
}
