package usher.handoff.web;

import java.time.Instant;
import usher.handoff.AgentId;

/** Who is logged in, and until when. */
record Session(AgentId agent, Instant expires) {}
