package usher.handoff.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.HandoffId;
import usher.handoff.IntentChoices;
import usher.handoff.Line;
import usher.handoff.Signs;
import usher.handoff.Signs.Sign;
import usher.handoff.Speaker;
import usher.handoff.Transcript;
import usher.handoff.desk.AgentDesk;
import usher.handoff.desk.DeskAnswer;
import usher.handoff.desk.HandoffAct;
import usher.handoff.desk.Refusal;
import usher.handoff.store.HandoffFile;

/** Queue, context, transcript, and what agents do with them. */
final class HandoffHandler {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final AgentDesk desk;
  private final Transcript transcript;
  private final IntentChoices intents;
  private final Signs signs;
  private final Clock clock;

  HandoffHandler(DeskPorts ports, Clock clock) {
    this.desk = ports.desk();
    this.transcript = ports.transcript();
    this.intents = ports.intents();
    this.signs = ports.signs();
    this.clock = clock;
  }

  Mono<ServerResponse> board(ServerRequest request) {
    return desk.board(AgentAccess.agent(request))
        .map(board -> Views.BoardView.of(board, clock.instant()))
        .flatMap(Answers::json);
  }

  Mono<ServerResponse> intents(ServerRequest request) {
    var language = request.queryParam("language").orElse("en");
    return LANGUAGE.matcher(language).matches()
        ? Answers.json(intents.in(language))
        : Answers.problem(
            HttpStatus.BAD_REQUEST,
            "bad-input",
            "'language' is no language; send two or three lower case letters such as en");
  }

  Mono<ServerResponse> detail(ServerRequest request) {
    var agent = AgentAccess.agent(request);
    return withHandoff(request, "view", id -> desk.look(agent, id), file -> detail(agent, file));
  }

  Mono<ServerResponse> lines(ServerRequest request) {
    var mark = request.queryParam("after").orElse(Transcript.BEGINNING);
    var agent = AgentAccess.agent(request);
    return withAnswer(
        request, "read", id -> desk.look(agent, id), answer -> news(agent, answer, mark));
  }

  /** The agent is writing; told to the user while the conversation is the agent's. */
  Mono<ServerResponse> writing(ServerRequest request) {
    var agent = AgentAccess.agent(request);
    return DeskJson.read(request, Form::inputId)
        .flatMap(_ -> withHandoff(
            request,
            "read",
            id -> desk.look(agent, id),
            file ->
                sign(agent, file, Sign.WRITING).then(ServerResponse.noContent().build())));
  }

  Mono<ServerResponse> accept(ServerRequest request) {
    var agent = AgentAccess.agent(request);
    return DeskJson.read(request, Form::inputId)
        .flatMap(input -> withHandoff(
            request, "accept", id -> desk.accept(agent, id, input), HandoffHandler::row));
  }

  Mono<ServerResponse> say(ServerRequest request) {
    return act(request, "say", Forms::said);
  }

  Mono<ServerResponse> release(ServerRequest request) {
    return act(request, "release", Forms::released);
  }

  Mono<ServerResponse> giveBack(ServerRequest request) {
    return act(request, "return", Forms::givenBack);
  }

  Mono<ServerResponse> finish(ServerRequest request) {
    return act(request, "wrap-up", this::finished);
  }

  Mono<ServerResponse> tried(ServerRequest request) {
    return act(request, "tried", Forms::tried);
  }

  private Forms.Act finished(Form form, AgentId agent) {
    var finished = Forms.Finished.read(form);
    if (finished.intent().isPresent() && unknown(finished.intent().get())) {
      throw Form.bad(
          "field 'intent' is none of the desk's intents; send the id of one, or leave it out");
    }
    return finished.by(agent);
  }

  private boolean unknown(String intent) {
    return intents.in("en").stream().noneMatch(choice -> choice.id().equals(intent));
  }

  private Mono<ServerResponse> act(
      ServerRequest request, String did, BiFunction<Form, AgentId, Forms.Act> read) {
    var agent = AgentAccess.agent(request);
    return DeskJson.read(request, form -> read.apply(form, agent.id()))
        .flatMap(act -> withHandoff(
            request, did, id -> desk.act(agent, id, act.input(), act.act()), HandoffHandler::row));
  }

  private static Mono<ServerResponse> withHandoff(
      ServerRequest request,
      String did,
      Function<HandoffId, Mono<DeskAnswer>> ask,
      Function<HandoffFile, Mono<ServerResponse>> show) {
    return withAnswer(request, did, ask, answer -> answer(answer, show));
  }

  private static Mono<ServerResponse> withAnswer(
      ServerRequest request,
      String did,
      Function<HandoffId, Mono<DeskAnswer>> ask,
      Function<DeskAnswer, Mono<ServerResponse>> show) {
    var id = id(request);
    if (id.isEmpty()) {
      return notFound();
    }
    return ask.apply(id.get())
        .doOnNext(answer -> audit(AgentAccess.agent(request), did, id.get(), answer))
        .flatMap(show);
  }

  /** Whose it is may always be asked about a handoff of the own queues; what was said is for those who may read it. */
  private Mono<ServerResponse> news(Agent agent, DeskAnswer answer, String mark) {
    return switch (answer) {
      case DeskAnswer.Done done ->
        lines(agent, done.file(), mark)
            .map(lines -> Views.News.of(done.file().handoff(), lines))
            .flatMap(Answers::json);
      case DeskAnswer.Refused refused
      when refused.why() == Refusal.TAKEN ->
        Answers.json(Views.News.elsewhere(Views.State.WITH_AGENT, refused.holder()));
      case DeskAnswer.Refused refused
      when refused.why() == Refusal.OVER ->
        Answers.json(Views.News.elsewhere(Views.State.CLOSED, refused.holder()));
      case DeskAnswer.Refused refused -> refused(refused);
      case DeskAnswer.NotFound _ -> notFound();
    };
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

  private Mono<ServerResponse> detail(Agent agent, HandoffFile file) {
    return lines(agent, file, Transcript.BEGINNING)
        .map(lines -> new Views.Detail(Views.Row.of(file.handoff()), file.context(), lines))
        .flatMap(Answers::json);
  }

  private Mono<List<Views.LineView>> lines(Agent agent, HandoffFile file, String mark) {
    return transcript
        .since(file.handoff().conversation(), mark)
        .collectList()
        .flatMap(lines -> seen(agent, file, lines).thenReturn(lines))
        .map(lines -> lines.stream().map(Views.LineView::of).toList());
  }

  /** What the user wrote lies before the eyes of the agent who has the conversation. */
  private Mono<Void> seen(Agent agent, HandoffFile file, List<Line> lines) {
    return lines.stream().anyMatch(line -> line.speaker() instanceof Speaker.User)
        ? sign(agent, file, Sign.READ)
        : Mono.empty();
  }

  private Mono<Void> sign(Agent agent, HandoffFile file, Sign sign) {
    return file.handoff().heldBy(agent.id())
        ? signs.give(file.handoff().conversation(), sign).onErrorComplete()
        : Mono.empty();
  }

  private static Mono<ServerResponse> refused(DeskAnswer.Refused refused) {
    var status = refused.why() == Refusal.FOREIGN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    var holder = refused.holder().map(agent -> Map.of("holder", agent.value())).orElse(Map.of());
    return Answers.problem(status, code(refused.why()), plainly(refused.why()), holder);
  }

  private static String plainly(Refusal why) {
    return switch (why) {
      case TAKEN -> "another agent has taken it over; choose another";
      case YOURS_ALREADY -> "you have it already; go on with it";
      case FULL -> "your desk is full; wrap something up first";
      case NOT_ACCEPTED -> "it still waits; accept it first";
      case NOT_YOURS -> "another agent has it; only they can do this";
      case OVER ->
        "it is over, the user is back with the bot or gone; nothing is left to do but the wrap-up of its agent";
      case FOREIGN -> "it is in none of your queues; ask your supervisor if it should be";
      case BUSY -> "others are changing it just now; try again";
    };
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
