package usher.bot.live;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import usher.bot.folder.DeskSource;

/** How files and ids of articles belong together, and what an article's text is known by. */
public final class ArticleFiles {
  static final String FOLDER = "knowledge";
  private static final String ENDING = ".md";

  private ArticleFiles() {}

  public static String file(String language, String id) {
    return FOLDER + "/" + language + "/" + id + ENDING;
  }

  /** Whether it lies where articles lie. */
  static boolean isOne(String file) {
    return file.startsWith(FOLDER + "/") && file.endsWith(ENDING) && file.split("/").length == 3;
  }

  public static String id(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length());
  }

  static String language(String file) {
    return file.split("/")[1];
  }

  public static Set<String> ids(Collection<String> files) {
    return files.stream().map(ArticleFiles::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Text by language of one article. */
  static Map<String, String> of(String id, Map<String, String> texts) {
    var found = new TreeMap<String, String>();
    texts.forEach((file, text) -> {
      if (id(file).equals(id)) {
        found.put(language(file), text);
      }
    });
    return found;
  }

  /** The same text has the same print. */
  public static String print(String file, String text) {
    return DeskSource.of("", Map.of(file, text)).fingerprint();
  }
}
