package usher.bot.conversation.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** Judges a history of appends to one list: every acknowledged append is present exactly once, nothing is there twice, and all reads are prefixes of one
 *  order. */
final class HistoryChecker {
  private HistoryChecker() {}

  /** @param end the list as it is when everything has come to rest
   *  @return what is wrong, in words; empty when nothing is */
  static List<String> anomalies(History history, List<String> end) {
    var found = new ArrayList<String>();
    for (var value : history.acknowledged()) {
      var times = Collections.frequency(end, value);
      if (times == 0) {
        found.add("lost: " + value + " was acknowledged and is not there");
      }
    }
    for (var value : new HashSet<>(end)) {
      var times = Collections.frequency(end, value);
      if (times > 1) {
        found.add("doubled: " + value + " is there " + times + " times");
      }
    }
    for (var read : history.reads()) {
      if (read.size() > end.size() || !end.subList(0, read.size()).equals(read)) {
        found.add("reordered: " + read + " was read, which is no prefix of the end");
      }
    }
    return found;
  }
}
