package usher.handoff.context;

import usher.handoff.Occasion;

/** All an agent needs so that the user repeats nothing. A copy made at the moment of the handoff; the transcript
 *  comes from its own port. */
public record ContextPackage(
    Occasion occasion,
    Grounds grounds,
    Matter matter,
    Person person,
    Findings findings,
    Course course,
    Handling handling) {

  public ContextPackage {
    handling = Handling.orNone(handling);
  }
}
