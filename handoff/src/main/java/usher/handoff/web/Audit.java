package usher.handoff.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import usher.handoff.AgentId;
import usher.handoff.HandoffId;

/** Who looked at what and did what; a log of its own, so that it can be kept apart. */
final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger("usher.audit");

  private Audit() {}

  static void note(AgentId agent, String did, HandoffId handoff, String outcome) {
    LOG.info("desk agent={} did={} handoff={} outcome={}", agent, did, handoff, outcome);
  }

  static void note(AgentId agent, String did) {
    LOG.info("desk agent={} did={}", agent, did);
  }
}
