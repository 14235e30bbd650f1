/** How upset an utterance sounds: a text and its vector come in, a level with reasons goes out. What follows from it is triage's business; nobody is
 * told their level. */
@NullMarked
package usher.bot.nlu.distress;

import org.jspecify.annotations.NullMarked;
