package usher.bot.channel.voice;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;
import usher.ivr.CallId;
import usher.ivr.CallPlace;
import usher.ivr.CallPlaceJson;
import usher.ivr.CallState;
import usher.ivr.StepToken;

/** Steps of calls in Redis: one hash a call, one script an operation, forgotten a day after the last. */
final class RedisCallState implements CallState {
  private static final Script TAKE = Script.beside(RedisCallState.class, "take");
  private static final Script KEEP = Script.beside(RedisCallState.class, "keep");
  private static final String LIFE = Long.toString(Duration.ofDays(1).toSeconds());

  private final Redis redis;

  RedisCallState(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Mono<Step> take(CallId call, StepToken step) {
    return redis
        .run(TAKE, List.of(key(call)), List.of(step.value(), StepToken.FIRST.value(), LIFE))
        .map(RedisCallState::step);
  }

  @Override
  public Mono<String> keep(CallId call, StepToken step, Kept kept) {
    var arguments = List.of(
        step.value(),
        kept.document(),
        CallPlaceJson.write(kept.place()),
        kept.next().value(),
        LIFE);
    return redis
        .run(KEEP, List.of(key(call)), arguments)
        .map(answer -> String.valueOf(answer.getFirst()));
  }

  @Override
  public Mono<CallPlace> place(CallId call) {
    return redis.commands().hget(key(call), "place").map(CallPlaceJson::read);
  }

  private static Step step(List<Object> answer) {
    return switch (String.valueOf(answer.getFirst())) {
      case "answered" -> new Step.Answered(String.valueOf(answer.get(1)));
      case "underway" -> new Step.Underway();
      case "unknown" -> new Step.Unknown();
      default -> fresh(String.valueOf(answer.get(1)));
    };
  }

  private static Step fresh(String place) {
    return new Step.Fresh(place.isEmpty() ? null : CallPlaceJson.read(place));
  }

  private static String key(CallId call) {
    return "usher:call:" + call;
  }
}
