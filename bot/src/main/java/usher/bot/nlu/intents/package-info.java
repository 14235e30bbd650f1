/** What was meant: training examples come in, a model that ranks the desk's intents with calibrated confidence goes out. Never asks back and never
 * decides; its thresholds are advice to triage. */
@NullMarked
package usher.bot.nlu.intents;

import org.jspecify.annotations.NullMarked;
