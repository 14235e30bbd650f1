package usher.handoff;

import java.time.Instant;

/** One line of a conversation, as it was shown or spoken; secrets are masked already.
 *  @param mark opaque, rises with the conversation; ask {@link Transcript} for what follows it */
public record Line(String mark, Speaker speaker, String text, Instant at) {}
