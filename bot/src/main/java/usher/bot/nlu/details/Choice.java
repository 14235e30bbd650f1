package usher.bot.nlu.details;

import java.util.List;

/** A value of one of the desk's lists, such as a site.
 *  @param id what it is called in the desk's files
 *  @param words all it may be called by users, in any language */
public record Choice(String id, List<String> words) {

  public Choice {
    words = List.copyOf(words);
  }
}
