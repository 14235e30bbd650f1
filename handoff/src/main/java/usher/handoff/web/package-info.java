/** The agents' way in: signed cookie, JSON routes, a live stream, the page. Problem details are made here and nowhere
 *  else. Never here: a rule about who owns a handoff; HTML made from a user's words. */
@NullMarked
package usher.handoff.web;

import org.jspecify.annotations.NullMarked;
