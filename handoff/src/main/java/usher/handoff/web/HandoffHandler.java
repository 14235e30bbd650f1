package usher.handoff.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.HandoffId;
import usher.handoff.IntentChoices;
import usher.handoff.Transcript;
import usher.handoff.desk.AgentDesk;
import usher.handoff.desk.DeskAnswer;
import usher.handoff.desk.HandoffAct;
import usher.handoff.desk.Refusal;
import usher.handoff.store.HandoffFile;

/** Queue, context, transcript, and what agents do with them. */
final class HandoffHandler {
  private final AgentDesk desk;
  private final Transcript transcript;
  private final IntentChoices intents;
  private final Clock clock;

  HandoffHandler(DeskPorts ports, Clock clock) {
    this.desk = ports.desk();
    this.transcript = ports.transcript();
    this.intents = ports.intents();
    this.clock = clock;
  }

  Mono<ServerResponse> board(ServerRequest request) {
    return desk.board(AgentAccess.agent(request))
        .map(board -> Views.BoardView.of(board, clock.instant()))
        .flatMap(Answers::json);
  }

  Mono<ServerResponse> intents(ServerRequest request) {
    return Answers.json(intents.in(request.queryParam("language").orElse("en")));
  }

  Mono<ServerResponse> detail(ServerRequest request) {
    return withHandoff(
        request, "view", id -> desk.look(AgentAccess.agent(request), id), this::detail);
  }

  Mono<ServerResponse> lines(ServerRequest request) {
    var mark = request.queryParam("after").orElse(Transcript.BEGINNING);
    return withHandoff(
        request,
        "read",
        id -> desk.look(AgentAccess.agent(request), id),
        file -> lines(file, mark).flatMap(Answers::json));
  }

  Mono<ServerResponse> accept(ServerRequest request) {
    var agent = AgentAccess.agent(request);
    return DeskJson.read(request, Forms.Plain.class, Forms.Plain::inputId)
        .flatMap(input -> withHandoff(
            request, "accept", id -> desk.accept(agent, id, input), HandoffHandler::row));
  }

  Mono<ServerResponse> say(ServerRequest request) {
    return act(request, "say", Forms.Said.class, Forms.Said::by);
  }

  Mono<ServerResponse> release(ServerRequest request) {
    return act(request, "release", Forms.Plain.class, HandoffHandler::released);
  }

  Mono<ServerResponse> giveBack(ServerRequest request) {
    return act(request, "return", Forms.GivenBack.class, Forms.GivenBack::by);
  }

  Mono<ServerResponse> finish(ServerRequest request) {
    return act(request, "wrap-up", Forms.Finished.class, this::finished);
  }

  private static Forms.Act released(Forms.Plain form, AgentId agent) {
    return new Forms.Act(form.inputId(), new HandoffAct.Release(agent));
  }

  private Forms.Act finished(Forms.Finished form, AgentId agent) {
    if (form.intent().isPresent() && unknown(form.intent().get())) {
      throw new IllegalArgumentException("the corrected intent is none of the desk's intents");
    }
    return form.by(agent);
  }

  private boolean unknown(String intent) {
    return intents.in("en").stream().noneMatch(choice -> choice.id().equals(intent));
  }

  private <F> Mono<ServerResponse> act(
      ServerRequest request, String did, Class<F> form, BiFunction<F, AgentId, Forms.Act> read) {
    var agent = AgentAccess.agent(request);
    return DeskJson.read(request, form, filled -> read.apply(filled, agent.id()))
        .flatMap(act -> withHandoff(
            request, did, id -> desk.act(agent, id, act.input(), act.act()), HandoffHandler::row));
  }

  private Mono<ServerResponse> withHandoff(
      ServerRequest request,
      String did,
      Function<HandoffId, Mono<DeskAnswer>> ask,
      Function<HandoffFile, Mono<ServerResponse>> show) {
    var id = id(request);
    if (id.isEmpty()) {
      return notFound();
    }
    return ask.apply(id.get())
        .doOnNext(answer -> audit(AgentAccess.agent(request), did, id.get(), answer))
        .flatMap(answer -> answer(answer, show));
  }

  private static Mono<ServerResponse> answer(
      DeskAnswer answer, Function<HandoffFile, Mono<ServerResponse>> show) {
    return switch (answer) {
      case DeskAnswer.Done done -> show.apply(done.file());
      case DeskAnswer.Refused refused -> refused(refused);
      case DeskAnswer.NotFound _ -> notFound();
    };
  }

  private static Mono<ServerResponse> row(HandoffFile file) {
    return Answers.json(Views.Row.of(file.handoff()));
  }

  private Mono<ServerResponse> detail(HandoffFile file) {
    return lines(file, Transcript.BEGINNING)
        .map(lines -> new Views.Detail(Views.Row.of(file.handoff()), file.context(), lines))
        .flatMap(Answers::json);
  }

  private Mono<List<Views.LineView>> lines(HandoffFile file, String mark) {
    return transcript
        .since(file.handoff().conversation(), mark)
        .map(Views.LineView::of)
        .collectList();
  }

  private static Mono<ServerResponse> refused(DeskAnswer.Refused refused) {
    var status = refused.why() == Refusal.FOREIGN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    var holder = refused.holder().map(agent -> Map.of("holder", agent.value())).orElse(Map.of());
    return Answers.problem(
        status, code(refused.why()), "the handoff is not in a state that allows this", holder);
  }

  private static Mono<ServerResponse> notFound() {
    return Answers.problem(HttpStatus.NOT_FOUND, "not-found", "there is no such handoff");
  }

  private static void audit(Agent agent, String did, HandoffId id, DeskAnswer answer) {
    if (did.equals("read")
        && answer instanceof DeskAnswer.Done done
        && done.file().handoff().heldBy(agent.id())) {
      return; // the lines of the own conversation are read every few seconds; its view was noted
    }
    var outcome = switch (answer) {
      case DeskAnswer.Done _ -> "done";
      case DeskAnswer.Refused refused -> code(refused.why());
      case DeskAnswer.NotFound _ -> "not-found";
    };
    Audit.note(agent.id(), did, id, outcome);
  }

  private static String code(Refusal why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<HandoffId> id(ServerRequest request) {
    try {
      return Optional.of(new HandoffId(request.pathVariable("id")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
