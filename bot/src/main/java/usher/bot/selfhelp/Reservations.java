package usher.bot.selfhelp;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;

/** Port: things of which there are only so many: a car at a site for a day, a laptop, a seat of a licence. Shared by all nodes; of the last one, one of two
 *  who want it gets it. */
public interface Reservations {

  /** Where one of a thing is taken.
   *  @param item {@code car}, {@code laptop}, …
   *  @param at site, or what else tells them apart
   *  @param day ISO; empty when it is not reserved by the day */
  record Place(String item, String at, String day) {
    public Place on(String other) {
      return new Place(item, at, other);
    }
  }

  /** @param number public, speakable */
  record Reservation(String number, PersonId person, Place place) {}

  /** How moving or releasing ended. */
  enum Ended {
    DONE,
    FULL,
    /** The person has no such reservation (any more). */
    GONE
  }

  /** The reservation; empty when none is left. Never fails for being asked twice: the same key is the same deed, and gives the reservation it gave before.
   *  @param limit how many there are at all */
  Mono<Optional<Reservation>> reserve(String key, Reservation wanted, long limit);

  /** To another day. Never empty; the same key is the same deed. */
  Mono<Ended> move(String key, Reservation from, String day, long limit);

  /** Never empty; the same key is the same deed. */
  Mono<Ended> release(String key, Reservation reservation);

  /** How many are taken. Never empty. */
  Mono<Long> taken(Place place);

  /** What a person has of an item, the earliest day first. Never empty. */
  Mono<List<Reservation>> of(PersonId person, String item);
}
