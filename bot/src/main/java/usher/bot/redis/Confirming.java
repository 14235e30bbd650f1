package usher.bot.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs scripts whose outcome must outlive the loss of a server: script and {@code WAIT 1} go out together on connections of their own, since a wait holds up
 *  whatever comes behind it. Where there is no replica nothing is waited for. A replica that does not keep up is left alone for a while; what is not confirmed
 *  meanwhile is counted. */
final class Confirming {
  private static final Logger LOG = LoggerFactory.getLogger(Confirming.class);
  private static final Duration REPLICAS_KNOWN = Duration.ofSeconds(5);
  private static final Duration REST = Duration.ofSeconds(5);
  private final Function<String, Mono<Lane>> lanes;
  private final Duration limit;
  private final Confirmations counts = new Confirmations();
  private final Map<String, Mono<Boolean>> replicated = new ConcurrentHashMap<>();
  private final Map<String, Long> restsSince = new ConcurrentHashMap<>();

  /** The server that has a key.
   *  @param name tells servers apart */
  record Lane(String name, RedisReactiveCommands<String, String> commands) {}

  /** @param lanes the server of a key
   *  @param limit for the confirmation alone; the script itself has the client's */
  Confirming(Function<String, Mono<Lane>> lanes, Duration limit) {
    this.lanes = lanes;
    this.limit = limit;
  }

  Confirmations counts() {
    return counts;
  }

  /** The script's answer; what is not confirmed in time is answered all the same, and counted. Never empty.
   *  @param plain the same script on the usual connection */
  Mono<List<Object>> run(Call call, Mono<List<Object>> plain) {
    return lanes.apply(call.keys().getFirst()).flatMap(lane -> run(lane, call, plain));
  }

  record Call(Script script, List<String> keys, List<String> arguments) {
    String[] names() {
      return keys.toArray(String[]::new);
    }

    String[] values() {
      return arguments.toArray(String[]::new);
    }
  }

  private Mono<List<Object>> run(Lane lane, Call call, Mono<List<Object>> plain) {
    return hasReplica(lane).flatMap(yes -> yes ? careful(lane, call, plain) : plain);
  }

  private Mono<Boolean> hasReplica(Lane lane) {
    return replicated.computeIfAbsent(lane.name(), _ -> asked(lane));
  }

  /** Who may not ask has to do without. */
  private static Mono<Boolean> asked(Lane lane) {
    var answer = lane.commands().info("replication").map(text -> text.contains("state=online"));
    return answer
        .onErrorReturn(RedisCommandExecutionException.class, false)
        .cache(_ -> REPLICAS_KNOWN, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  private Mono<List<Object>> careful(Lane lane, Call call, Mono<List<Object>> plain) {
    return rests(lane)
        ? plain.doOnSuccess(_ -> counts.missing())
        : waited(lane, call).onErrorResume(Confirming::moved, _ -> unwaited(plain));
  }

  private Mono<List<Object>> unwaited(Mono<List<Object>> plain) {
    return plain.doOnSuccess(_ -> counts.missing());
  }

  private Mono<List<Object>> waited(Lane lane, Call call) {
    Flux<List<Object>> byHash = lane.commands()
        .evalsha(call.script().sha(), ScriptOutputType.MULTI, call.names(), call.values());
    Flux<List<Object>> byText = lane.commands()
        .eval(call.script().text(), ScriptOutputType.MULTI, call.names(), call.values());
    return confirmed(lane, byHash)
        .onErrorResume(RedisNoScriptException.class, _ -> confirmed(lane, byText));
  }

  /** Both are sent before either is answered. */
  private Mono<List<Object>> confirmed(Lane lane, Flux<List<Object>> script) {
    return Mono.zip(
        script.next(), replicas(lane), (answer, replicas) -> judged(lane, answer, replicas));
  }

  private Mono<Long> replicas(Lane lane) {
    return lane.commands().waitForReplication(1, limit.toMillis()).onErrorReturn(0L);
  }

  private List<Object> judged(Lane lane, List<Object> answer, long replicas) {
    if (replicas > 0) {
      counts.given();
    } else {
      counts.missing();
      restsSince.put(lane.name(), System.nanoTime());
      LOG.warn(
          "no replica confirmed a change in time server={} unconfirmed={}",
          lane.name(),
          counts.unconfirmed());
    }
    return answer;
  }

  private boolean rests(Lane lane) {
    var since = restsSince.get(lane.name());
    return since != null && System.nanoTime() - since < REST.toNanos();
  }

  /** The slot is another server's by now. */
  private static boolean moved(Throwable fault) {
    var answer = Objects.requireNonNullElse(fault.getMessage(), "");
    return fault instanceof RedisCommandExecutionException
        && (answer.startsWith("MOVED")
            || answer.startsWith("ASK")
            || answer.startsWith("READONLY"));
  }
}
