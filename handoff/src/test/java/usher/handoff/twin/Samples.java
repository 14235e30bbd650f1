package usher.handoff.twin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.ConversationRef;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.HandoffReason;
import usher.handoff.IntentChoice;
import usher.handoff.Occasion;
import usher.handoff.Place;
import usher.handoff.QueueId;
import usher.handoff.Role;
import usher.handoff.context.Attempt;
import usher.handoff.context.Check;
import usher.handoff.context.Classification;
import usher.handoff.context.ContextPackage;
import usher.handoff.context.Course;
import usher.handoff.context.Fact;
import usher.handoff.context.Findings;
import usher.handoff.context.Grounds;
import usher.handoff.context.Handling;
import usher.handoff.context.Matter;
import usher.handoff.context.Person;
import usher.handoff.store.HandoffFile;

/** Agents, handoffs and a full context package, where the details do not matter. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  public static final QueueId IT = new QueueId("campus-it");
  public static final QueueId CARS = new QueueId("car-club");
  public static final Agent LIN = new Agent(
      new AgentId("lin"), "Lin Wei", Set.of(IT), Set.of(Role.AGENT), Set.of("en", "zh"), 2);
  public static final Agent TOM =
      new Agent(new AgentId("tom"), "Tom Hall", Set.of(IT), Set.of(Role.AGENT), Set.of("en"), 2);
  public static final Agent CARA = new Agent(
      new AgentId("cara"), "Cara Diaz", Set.of(CARS), Set.of(Role.AGENT), Set.of("en"), 2);
  public static final Agent BOSS = new Agent(
      new AgentId("boss"), "Ada Boss", Set.of(), Set.of(Role.SUPERVISOR), Set.of("en"), 1);
  public static final List<IntentChoice> INTENTS = List.of(
      new IntentChoice("book-car", "Book a car", "request", "eCampus Car Share"),
      new IntentChoice("reset-password", "Reset a password", "request", "Accounts"),
      new IntentChoice("vpn-broken", "VPN does not connect", "incident", "Network"));

  private Samples() {}

  public static Handoff waiting(String id) {
    return waiting(id, 3, NOON);
  }

  public static Handoff waiting(String id, int priority, Instant since) {
    var occasion =
        new Occasion(HandoffReason.DISTRESS, "web", "en", "Password reset code does not arrive");
    return Handoff.opened(
        new HandoffId(id),
        new ConversationRef("c-" + id),
        occasion,
        new Place(IT, priority, since));
  }

  public static HandoffFile file(Handoff handoff) {
    return new HandoffFile(handoff, context(handoff.occasion(), NOON));
  }

  public static ContextPackage context(Occasion occasion, Instant now) {
    return new ContextPackage(
        occasion, grounds(now), matter(), person(), findings(now), course(now), handling());
  }

  private static Handling handling() {
    return new Handling(
        "offering",
        Map.of(),
        "incident-management",
        Map.of("en", List.of("Find out who else is concerned.", "Restore the service first.")));
  }

  private static Grounds grounds(Instant now) {
    return new Grounds(
        "distress-limit",
        "Distress 0.86 reached the limit of 0.80 for the second time",
        List.of(
            new Grounds.Quote(
                "This is the third time I ask and the code STILL has not come.",
                now.minusSeconds(95)),
            new Grounds.Quote(
                "I have an exam in twenty minutes, this is useless!", now.minusSeconds(40))));
  }

  private static Matter matter() {
    return new Matter(
        List.of(
            "Wants to reset the password of the campus account before an exam.",
            "The one-time code was sent twice to the known phone and did not arrive.",
            "Upset about the waiting; has been polite before."),
        Optional.of("Reset password"),
        "R-4821-7",
        Optional.of(new Classification(
            new Classification.Candidate(
                "reset-password", "Reset a password", "request", "Accounts", 0.93),
            List.of(
                new Classification.Candidate(
                    "vpn-broken", "VPN does not connect", "incident", "Network", 0.04),
                new Classification.Candidate(
                    "book-car", "Book a car", "request", "eCampus Car Share", 0.01)))));
  }

  private static Person person() {
    return new Person(Optional.of("Maya Chen"), Person.Sureness.PROVED, "staff number and PIN");
  }

  private static Findings findings(Instant now) {
    return new Findings(
        List.of(
            new Fact(
                "Account",
                "mchen3",
                new Fact.Provenance("directory", "system", 1, Optional.of("staff number and PIN"))),
            new Fact(
                "Needed by",
                "12:20 today",
                new Fact.Provenance("user", "web", 0.88, Optional.empty())),
            new Fact(
                "Site",
                "North Campus, Hall 4",
                new Fact.Provenance("user", "web", 0.97, Optional.empty()))),
        List.of(
            new Check("Identity", Check.Result.PASSED, "directory", ""),
            new Check("Entitled to campus IT", Check.Result.PASSED, "directory", ""),
            new Check(
                "Phone number is current",
                Check.Result.UNKNOWN,
                "directory",
                "last confirmed 14 months ago"),
            new Check(
                "Code was delivered",
                Check.Result.FAILED,
                "message provider",
                "no receipt after 3 minutes")),
        List.of(
            new Attempt(
                "Article shown: Reset your password",
                Attempt.Outcome.FAILED,
                "user says it did not help",
                now.minusSeconds(300)),
            new Attempt(
                "One-time code sent",
                Attempt.Outcome.FAILED,
                "not delivered",
                now.minusSeconds(220)),
            new Attempt(
                "One-time code sent again",
                Attempt.Outcome.UNKNOWN,
                "no receipt yet",
                now.minusSeconds(120))));
  }

  private static Course course(Instant now) {
    return new Course(
        List.of(
            new Course.Moment(now.minusSeconds(320), 0.08, List.of()),
            new Course.Moment(now.minusSeconds(240), 0.15, List.of()),
            new Course.Moment(now.minusSeconds(170), 0.41, List.of("repeated")),
            new Course.Moment(now.minusSeconds(95), 0.81, List.of("capitals", "repeated")),
            new Course.Moment(now.minusSeconds(40), 0.86, List.of("word:useless", "model"))),
        List.of(
            new Course.Promise("A person takes over within five minutes", now.plusSeconds(260))));
  }
}
