package usher.bot.rehearsal;

import java.time.Duration;
import java.util.List;

/** Plays scripts in one house, one after the other. */
final class Rehearsal implements AutoCloseable {
  private final House house;
  private final Staff staff;
  private final Coverage coverage;

  /** @param agent login and password with a colon between them; empty: nobody is ever there */
  Rehearsal(House house, String agent) {
    this.house = house;
    var parts = agent.split(":", 2);
    this.staff = new Staff(house, parts[0], parts.length > 1 ? parts[1] : "");
    this.coverage = new Coverage(house.desk());
  }

  /** How a story went.
   *  @param told what was wanted and what came; empty when it went as its script says */
  record Outcome(Scenario script, String told, Duration took) {
    boolean right() {
      return told.isEmpty();
    }
  }

  Outcome play(Scenario script) {
    var began = System.nanoTime();
    var told = told(script);
    return new Outcome(script, told, Duration.ofNanos(System.nanoTime() - began));
  }

  private String told(Scenario script) {
    try (var play = new Play(house, staff, script)) {
      try {
        play.all();
      } finally {
        play.conversations().forEach(id -> coverage.note(id, script.language(), house.entries(id)));
      }
      return "";
    } catch (RuntimeException fault) {
      return String.valueOf(fault.getMessage());
    }
  }

  /** Of all stories so far. */
  List<String> coverage() {
    return coverage.report();
  }

  @Override
  public void close() {
    house.close();
  }
}
