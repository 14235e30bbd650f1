package usher.bot.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing a user wants, and how far it has come.
 *  @param facts by slot name, in the order they became known
 *  @param tried oldest first */
public record Inquiry(
    InquiryId id,
    Wish wish,
    Progress progress,
    Way way,
    Map<String, Fact> facts,
    List<Tried> tried) {

  public Inquiry {
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    tried = List.copyOf(tried);
  }

  public static Inquiry opened(InquiryId id, Wish wish) {
    return new Inquiry(id, wish, Progress.OPENED, Way.UNDECIDED, Map.of(), List.of());
  }

  public Optional<Fact> fact(String slot) {
    return Optional.ofNullable(facts.get(slot));
  }

  public boolean isOpen() {
    return progress.isOpen();
  }

  public Inquiry with(Progress next) {
    return new Inquiry(id, wish, next, way, facts, tried);
  }

  public Inquiry with(Wish meant) {
    return new Inquiry(id, meant, progress, way, facts, tried);
  }

  public Inquiry with(Way next) {
    return new Inquiry(id, wish, progress, next, facts, tried);
  }

  public Inquiry with(String slot, Fact fact) {
    var more = new LinkedHashMap<>(facts);
    more.put(slot, fact);
    return new Inquiry(id, wish, progress, way, more, tried);
  }

  public Inquiry without(String slot) {
    var fewer = new LinkedHashMap<>(facts);
    fewer.remove(slot);
    return new Inquiry(id, wish, progress, way, fewer, tried);
  }

  /** When something was tried last; empty when it was not. */
  public Optional<Instant> triedAt(String what) {
    return tried.stream().filter(one -> one.what().equals(what)).map(Tried::at).findFirst();
  }

  public Inquiry with(Tried attempt) {
    var more = new ArrayList<>(tried);
    more.removeIf(earlier -> earlier.what().equals(attempt.what()));
    more.add(attempt);
    return new Inquiry(id, wish, progress, way, facts, more);
  }
}
