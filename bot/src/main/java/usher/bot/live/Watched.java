package usher.bot.live;

import reactor.core.publisher.Mono;

/** What is kept in step with the other nodes and with the desk's folder. */
interface Watched {
  /** Before the first user comes. Empty; fails only when nobody can be served. */
  Mono<Void> begin();

  /** Takes over what others have changed, then what was edited in the folder. Empty. */
  Mono<Void> look();

  /** Takes over only what was edited in the folder; asked for often. Empty. */
  default Mono<Void> glance() {
    return Mono.empty();
  }
}
