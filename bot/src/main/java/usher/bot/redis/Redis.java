package usher.bot.redis;

import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import java.util.List;
import reactor.core.publisher.Mono;

/** A connected Redis: one server, the master that Sentinel names, or a cluster. Every call fails within the limit of the settings when Redis is
 *  away, with {@link RedisAway}. */
public interface Redis extends AutoCloseable {
  /** Runs a script in one round trip; one more when Redis does not know it yet. Never empty.
   *  @param keys all of one partition
   *  @return the script's answer: strings, longs, lists; what is nil is null */
  Mono<List<Object>> run(Script script, List<String> keys, List<String> arguments);

  /** As {@link #run}; where Redis has a replica, answers only when one has taken the change over, too, or has failed to in time: that is counted. Costs no
   *  round trip more. */
  Mono<List<Object>> runConfirmed(Script script, List<String> keys, List<String> arguments);

  Confirmations confirmations();

  /** Single commands, for what needs no script. Their faults are told apart by {@link RedisAway#orElse}. */
  RedisClusterReactiveCommands<String, String> commands();

  /** Hears a shard channel from now on, after each loss of the connection again. Empty; repeated calls cost nothing. */
  Mono<Void> hear(String channel);

  /** @param listener called on the connection's thread: must return at once */
  void tell(ChannelListener listener);

  /** For the start's console lines: {@code Redis 7.0.15, own process, data in data/redis}. */
  String description();

  /** Closes the connections; then stops the process, if it is ours. */
  @Override
  void close();

  /** Told what happens on shard channels. */
  interface ChannelListener {
    /** The channel is heard from now on: for the first time, or again after a loss in which messages may have been missed. */
    void joined(String channel);

    void message(String channel, String message);
  }
}
