/** Indexes of records, as projections in Redis fed from outboxes: by status, service, day, and by person. Never the truth, always to be rebuilt from it. */
@NullMarked
package usher.bot.record.store;

import org.jspecify.annotations.NullMarked;
