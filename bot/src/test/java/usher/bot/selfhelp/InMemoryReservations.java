package usher.bot.selfhelp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;

/** Reservations of one node, for tests. */
public final class InMemoryReservations implements Reservations {
  private final Map<String, Reservation> byNumber = new LinkedHashMap<>();
  private final Map<String, String> done = new HashMap<>();

  @Override
  public Mono<Optional<Reservation>> reserve(String key, Reservation wanted, long limit) {
    return Mono.fromCallable(() -> reserveNow(key, wanted, limit));
  }

  @Override
  public Mono<Ended> move(String key, Reservation from, String day, long limit) {
    return Mono.fromCallable(() -> moveNow(key, from, day, limit));
  }

  @Override
  public Mono<Ended> release(String key, Reservation reservation) {
    return Mono.fromCallable(() -> releaseNow(key, reservation));
  }

  @Override
  public Mono<Long> taken(Place place) {
    return Mono.fromCallable(() -> takenNow(place));
  }

  @Override
  public synchronized Mono<List<Reservation>> of(PersonId person, String item) {
    return Mono.just(byNumber.values().stream()
        .filter(one -> one.person().equals(person) && one.place().item().equals(item))
        .sorted(Comparator.comparing((Reservation one) -> one.place().day())
            .thenComparing(Reservation::number))
        .toList());
  }

  private synchronized Optional<Reservation> reserveNow(
      String key, Reservation wanted, long limit) {
    if (done.containsKey(key)) {
      return Optional.of(new Reservation(done.get(key), wanted.person(), wanted.place()));
    }
    if (takenNow(wanted.place()) >= limit) {
      return Optional.empty();
    }
    byNumber.put(wanted.number(), wanted);
    done.put(key, wanted.number());
    return Optional.of(wanted);
  }

  private synchronized Ended moveNow(String key, Reservation from, String day, long limit) {
    if (done.containsKey(key)) {
      return Ended.DONE;
    }
    var kept = byNumber.get(from.number());
    if (kept == null || !kept.person().equals(from.person())) {
      return Ended.GONE;
    }
    var place = from.place().on(day);
    if (!kept.place().equals(place) && takenNow(place) >= limit) {
      return Ended.FULL;
    }
    byNumber.put(from.number(), new Reservation(from.number(), from.person(), place));
    done.put(key, from.number());
    return Ended.DONE;
  }

  private synchronized Ended releaseNow(String key, Reservation reservation) {
    if (done.containsKey(key)) {
      return Ended.DONE;
    }
    var kept = byNumber.get(reservation.number());
    if (kept == null || !kept.person().equals(reservation.person())) {
      return Ended.GONE;
    }
    byNumber.remove(reservation.number());
    done.put(key, reservation.number());
    return Ended.DONE;
  }

  private synchronized long takenNow(Place place) {
    return byNumber.values().stream().filter(one -> one.place().equals(place)).count();
  }
}
