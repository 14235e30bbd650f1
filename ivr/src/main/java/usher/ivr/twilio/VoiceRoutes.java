package usher.ivr.twilio;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.ivr.AgentToken;
import usher.ivr.CallAnswer;
import usher.ivr.CallEvent;
import usher.ivr.CallHandler;
import usher.ivr.CallPlace;
import usher.ivr.CallState;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;
import usher.ivr.StepToken;
import usher.ivr.menu.MenuWalker;
import usher.ivr.menu.Phrase;
import usher.ivr.menu.Phrases;

/** All of Twilio's voice webhooks, each behind the signature check. */
public final class VoiceRoutes {
  private static final Logger log = LoggerFactory.getLogger(VoiceRoutes.class);
  private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");
  private static final String TOKEN = "[A-Za-z0-9._-]+";

  private final CallHandler desk;
  private final CallState state;
  private final MenuWalker walker;
  private final Phrases phrases;
  private final VoiceSettings settings;
  private final TwimlWriter twiml;
  private final CallEventReader reader;
  private final Steps steps;
  private final SignatureFilter door;

  public VoiceRoutes(
      ProviderAccount account,
      CallbackUrl urls,
      VoiceSettings settings,
      MenuWalker walker,
      Phrases phrases,
      CallState state,
      CallHandler desk,
      Clock clock) {
    this.desk = desk;
    this.state = state;
    this.walker = walker;
    this.phrases = phrases;
    this.settings = settings;
    this.twiml = new TwimlWriter(urls, settings);
    this.reader = new CallEventReader(clock);
    this.steps = new Steps(desk, state, walker, twiml, phrases, settings);
    this.door = new SignatureFilter(account, urls);
  }

  /** The routes, to be mounted as they are: {@code POST /twilio/voice} and everything under it. */
  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(CallbackUrl.VOICE, this::first)
        .POST(CallbackUrl.VOICE + "/step/{step:" + TOKEN + "}", this::step)
        .POST(
            CallbackUrl.VOICE + "/step/{step:" + TOKEN + "}/moment/{moment:\\d{1,3}}", this::moment)
        .POST(CallbackUrl.VOICE + "/wait", this::waiting)
        .POST(CallbackUrl.VOICE + "/agent/{agent:" + TOKEN + "}", this::agentAnswered)
        .POST(
            CallbackUrl.VOICE + "/agent/{agent:" + TOKEN + "}/done/{step:" + TOKEN + "}",
            this::agentDone)
        .POST(CallbackUrl.VOICE + "/joining/{agent:" + TOKEN + "}", this::joining)
        .POST(CallbackUrl.VOICE + "/status", this::status)
        .POST(CallbackUrl.VOICE + "/fallback", this::fallback)
        .filter(door)
        .build();
  }

  private Mono<ServerResponse> first(ServerRequest request) {
    return step(request, StepToken.FIRST, place -> started(request, place));
  }

  private CallEvent started(ServerRequest request, CallPlace place) {
    return reader.step(SignatureFilter.form(request), StepToken.FIRST, place.language());
  }

  private Mono<ServerResponse> step(ServerRequest request) {
    var step = new StepToken(request.pathVariable("step"));
    var form = SignatureFilter.form(request);
    return step(request, step, place -> reader.step(form, step, place.language()));
  }

  private Mono<ServerResponse> step(
      ServerRequest request, StepToken step, Function<CallPlace, CallEvent> read) {
    var call = CallEventReader.call(SignatureFilter.form(request));
    return steps.answer(call, step, read).flatMap(VoiceRoutes::xml);
  }

  private Mono<ServerResponse> moment(ServerRequest request) {
    var call = CallEventReader.call(SignatureFilter.form(request));
    var step = new StepToken(request.pathVariable("step"));
    var moment = Integer.parseInt(request.pathVariable("moment"));
    return steps.moment(call, step, moment).flatMap(VoiceRoutes::xml);
  }

  private Mono<ServerResponse> agentAnswered(ServerRequest request) {
    var form = SignatureFilter.form(request);
    var agent = new AgentToken(request.pathVariable("agent"));
    return step(
        request, StepToken.FIRST, place -> reader.agentAnswered(form, agent, place.language()));
  }

  private Mono<ServerResponse> agentDone(ServerRequest request) {
    var form = SignatureFilter.form(request);
    var agent = new AgentToken(request.pathVariable("agent"));
    var step = new StepToken(request.pathVariable("step"));
    return step(request, step, place -> reader.agentDone(form, agent, step, place.language()));
  }

  /** Asked for again and again, so it is no step: repeats are harmless and nothing is kept. */
  private Mono<ServerResponse> waiting(ServerRequest request) {
    return beside(
            request,
            language -> reader.waiting(SignatureFilter.form(request), language),
            this::waitWords)
        .map(twiml::waiting)
        .onErrorResume(fault -> Mono.just(twiml.waiting(waitWords(walker.start().language()))))
        .flatMap(VoiceRoutes::xml);
  }

  /** On the caller's side, just before the agent is there. */
  private Mono<ServerResponse> joining(ServerRequest request) {
    var agent = new AgentToken(request.pathVariable("agent"));
    return beside(
            request,
            language -> reader.bridged(SignatureFilter.form(request), agent, language),
            language -> new CallAnswer(language, List.of()))
        .map(answer -> twiml.step(answer, StepToken.fresh()))
        .onErrorReturn(TwimlWriter.nothing())
        .flatMap(VoiceRoutes::xml);
  }

  private Mono<ServerResponse> status(ServerRequest request) {
    return beside(
            request,
            language -> reader.status(SignatureFilter.form(request), language),
            language -> new CallAnswer(language, List.of()))
        .then(ServerResponse.noContent().build());
  }

  private Mono<ServerResponse> fallback(ServerRequest request) {
    var form = SignatureFilter.form(request);
    var call = CallEventReader.call(form);
    log.error(
        "provider could not use an answer call={} error={}", call, form.number("ErrorCode", 0));
    return place(request).map(steps::fault).flatMap(VoiceRoutes::xml);
  }

  /** Events beside the steps of a call: the work goes on when the provider stops waiting. */
  private Mono<CallAnswer> beside(
      ServerRequest request,
      Function<SpokenLanguage, CallEvent> read,
      Function<SpokenLanguage, CallAnswer> otherwise) {
    return place(request)
        .flatMap(place -> beside(read.apply(place.language()), otherwise.apply(place.language())));
  }

  private Mono<CallAnswer> beside(CallEvent event, CallAnswer otherwise) {
    return desk.handle(event)
        .doOnError(fault -> log.error("event failed call={}", event.leg().call(), fault))
        .cache()
        .timeout(settings.answerWithin(), Mono.empty())
        .onErrorResume(fault -> Mono.empty())
        .defaultIfEmpty(otherwise);
  }

  private Mono<CallPlace> place(ServerRequest request) {
    return state
        .place(CallEventReader.call(SignatureFilter.form(request)))
        .onErrorResume(fault -> Mono.empty())
        .defaultIfEmpty(walker.start());
  }

  private CallAnswer waitWords(SpokenLanguage language) {
    return CallAnswer.of(language, new Prompt.Say(phrases.say(language, Phrase.STILL_WAITING)));
  }

  private static Mono<ServerResponse> xml(String document) {
    return ServerResponse.ok().contentType(XML).bodyValue(document);
  }
}
