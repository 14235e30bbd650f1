package usher.handoff.context;

import java.util.List;

/** What is known, what was checked, what was tried. Each in the order it happened; each may be empty. */
public record Findings(List<Fact> facts, List<Check> checks, List<Attempt> tried) {
  public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

  public Findings {
    facts = List.copyOf(facts);
    checks = List.copyOf(checks);
    tried = List.copyOf(tried);
  }
}
