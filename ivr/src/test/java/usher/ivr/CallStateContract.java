package usher.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What every {@link CallState} keeps, in memory or in Redis. */
public abstract class CallStateContract {
  private static final SpokenLanguage ZH = new SpokenLanguage("zh");
  private final CallId call = new CallId("CA" + UUID.randomUUID().toString().replace("-", ""));

  protected abstract CallState state();

  @Test
  void opensANewCallWithoutAPlace() {
    assertThat(take(StepToken.FIRST)).isEqualTo(new CallState.Step.Fresh(null));
    assertThat(state().place(call).blockOptional()).isEmpty();
  }

  @Test
  void letsOnlyOneTakeAStep() {
    var taken = Flux.range(0, 20)
        .flatMap(i -> Mono.defer(() -> state().take(call, StepToken.FIRST))
            .subscribeOn(Schedulers.parallel()))
        .collectList()
        .block(Duration.ofSeconds(10));

    assertThat(taken).filteredOn(CallState.Step.Fresh.class::isInstance).hasSize(1);
    assertThat(taken).filteredOn(CallState.Step.Underway.class::isInstance).hasSize(19);
  }

  @Test
  void answersARepeatWithTheSameBytes() {
    take(StepToken.FIRST);
    keep(StepToken.FIRST, "<Response>一</Response>", StepToken.fresh());

    assertThat(take(StepToken.FIRST))
        .isEqualTo(new CallState.Step.Answered("<Response>一</Response>"));
  }

  @Test
  void keepsTheFirstAnswerOnly() {
    var first = StepToken.fresh();
    var second = StepToken.fresh();
    take(StepToken.FIRST);
    keep(StepToken.FIRST, "<a/>", first);

    var stands = keep(StepToken.FIRST, "<b/>", second);

    assertThat(stands).isEqualTo("<a/>");
    assertThat(take(second)).isEqualTo(new CallState.Step.Unknown());
  }

  @Test
  void opensTheNextStepFromTheKeptPlace() {
    var next = StepToken.fresh();
    take(StepToken.FIRST);
    keep(StepToken.FIRST, "<a/>", next);

    assertThat(take(next)).isEqualTo(new CallState.Step.Fresh(place()));
    assertThat(take(next)).isEqualTo(new CallState.Step.Underway());
    assertThat(state().place(call).block()).isEqualTo(place());
  }

  @Test
  void knowsNoStepThatNobodyOpened() {
    take(StepToken.FIRST);

    assertThat(take(StepToken.fresh())).isEqualTo(new CallState.Step.Unknown());
  }

  @Test
  void keepsCallsApart() {
    var next = StepToken.fresh();
    take(StepToken.FIRST);
    keep(StepToken.FIRST, "<a/>", next);

    var elsewhere = state().take(new CallId(call + "x"), next).block();

    assertThat(elsewhere).isEqualTo(new CallState.Step.Unknown());
  }

  private CallState.Step take(StepToken step) {
    return Mono.defer(() -> state().take(call, step)).single().block();
  }

  private String keep(StepToken step, String document, StepToken next) {
    return state()
        .keep(call, step, new CallState.Kept(document, place(), next))
        .single()
        .block();
  }

  private static CallPlace place() {
    var choices = List.of(new Prompt.Choice("1", "重置密码", "reset-password"));
    var question = new Prompt.Ask("请问您需要什么？", List.of("密码"), choices, 1);
    return new CallPlace(CallPlace.Spot.MENU, ZH, 1, 2, question);
  }
}
