package usher.bot.performance;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import java.util.List;
import java.util.Map;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** The least a turn could cost: JSON in, one script on Redis, JSON out. Arguments: port, path of the Redis socket. */
public final class BareEndpoint {
  private static final String SCRIPT = """
      redis.call('XADD', KEYS[1], '*', 'w', ARGV[1])
      return redis.call('HINCRBY', KEYS[2], 'turn', 1)
      """;

  private final RedisReactiveCommands<String, String> redis;
  private final String sha;

  private BareEndpoint(RedisReactiveCommands<String, String> redis, String sha) {
    this.redis = redis;
    this.sha = sha;
  }

  public static void main(String[] arguments) {
    var connection =
        RedisClient.create(RedisURI.create("redis-socket://" + arguments[1])).connect();
    var endpoint = new BareEndpoint(connection.reactive(), connection.sync().scriptLoad(SCRIPT));
    var routes = RouterFunctions.route(POST("/{id}"), endpoint::turn);
    var handler = new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes));
    var server =
        HttpServer.create().port(Integer.parseInt(arguments[0])).handle(handler).bindNow();
    System.out.println("ready");
    server.onDispose().block();
  }

  private Mono<ServerResponse> turn(ServerRequest request) {
    var keys = List.of(
        "usher:{bare}:" + request.pathVariable("id"),
        "usher:{bare}:head:" + request.pathVariable("id"));
    return request
        .bodyToMono(Map.class)
        .flatMap(body -> redis
            .<Long>evalsha(
                sha,
                ScriptOutputType.INTEGER,
                keys.toArray(String[]::new),
                String.valueOf(body.get("text")))
            .next())
        .flatMap(turn -> ServerResponse.ok().bodyValue(Map.of("id", turn)));
  }
}
