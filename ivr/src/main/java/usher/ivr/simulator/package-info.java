/**
 * A provider in small: it signs and posts as Twilio does, runs the TwiML that comes back, and joins a caller with an agent.
 * Tests come in and hold a call as a person would; the phone page does the same. It knows nothing of the desk but its
 * public address, and never waits in real time: silence and pauses only move a call's own clock.
 */
@NullMarked
package usher.ivr.simulator;

import org.jspecify.annotations.NullMarked;
