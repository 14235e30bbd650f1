package usher.handoff.queue;

import usher.handoff.HandoffReason;
import usher.handoff.QueueId;

/** What is looked for: the queue of the offering, the user's language, and why. */
public record Wanted(QueueId queue, String language, HandoffReason reason) {}
