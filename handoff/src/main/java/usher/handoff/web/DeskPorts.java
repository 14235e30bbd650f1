package usher.handoff.web;

import usher.handoff.AgentRoster;
import usher.handoff.IntentChoices;
import usher.handoff.PresenceStore;
import usher.handoff.Signals;
import usher.handoff.Signs;
import usher.handoff.Transcript;
import usher.handoff.desk.AgentDesk;

/** What the agents' side stands on. */
public record DeskPorts(
    AgentDesk desk,
    AgentRoster roster,
    PresenceStore presence,
    Transcript transcript,
    Signals signals,
    Signs signs,
    IntentChoices intents) {}
