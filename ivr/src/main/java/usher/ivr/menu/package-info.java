/**
 * The front of a call: language, main menu, universal keys, silence and noise. A place and an event come in; what comes
 * out is an answer, or the event for the desk. Everything is plain code; nothing here waits, stores or knows a provider.
 */
@NullMarked
package usher.ivr.menu;

import org.jspecify.annotations.NullMarked;
