package usher.bot.dialogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Conversation;

/** A detail that a flow wants to know.
 *  @param options of a choice, in the order of the file; empty for other kinds
 *  @param secret never stored: asked for as a secret and taken by the action that needs it
 *  @param optional may be skipped; its value is then empty
 *  @param upcoming of a date: the zone in which it must be today or later; null: any day will do */
public record SlotSpec(
    String name,
    SlotKind kind,
    Options options,
    boolean secret,
    boolean optional,
    @Nullable ZoneId upcoming,
    Asking asking) {

  /** The values of a choice.
   *  @param sites they are the desk's sites
   *  @param from under which name a step has fetched them, see {@link Fetched}; empty: they are those of the list */
  public record Options(List<Option> list, boolean sites, String from) {
    public static final Options NONE = new Options(List.of(), false, "");

    public Options {
      list = List.copyOf(list);
    }

    public boolean fetched() {
      return !from.isEmpty();
    }
  }

  /** Text keys.
   *  @param why it is asked for, said when the user wonders; empty: a general reason is given
   *  @param inWish when the words an inquiry was opened with are the answer already; null: never
   *  @param recall names of facts of earlier inquiries that are the answer when nothing else was said; the latest counts */
  public record Asking(
      String ask, Optional<String> why, @Nullable SaidInWish inWish, List<String> recall) {
    public Asking {
      recall = List.copyOf(recall);
    }
  }

  /** Whether a value that was understood may be taken: a day that is wanted ahead is not over. */
  boolean accepts(String value, Conversation soFar) {
    var zone = upcoming;
    var moods = soFar.hearing().moods();
    return zone == null
        || moods.isEmpty()
        || !LocalDate.parse(value).isBefore(LocalDate.ofInstant(moods.getLast().at(), zone));
  }

  public String ask() {
    return asking.ask();
  }

  public Optional<String> why() {
    return asking.why();
  }

  public Optional<Option> option(String id) {
    return options.list().stream().filter(option -> option.id().equals(id)).findFirst();
  }
}
