package usher.knowledge.library;

import java.nio.file.Path;

/**
 * A file of an article before it is read.
 *
 * @param file how the file is called in messages; its last part without {@code .md} is the article's id
 * @param language code of the language whose folder it lies in
 * @param content the whole file
 */
public record ArticleText(String file, String language, String content) {
  static final String ENDING = ".md";

  /** The file's name without folder and ending; not yet checked. */
  String name() {
    String name = Path.of(file).getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
