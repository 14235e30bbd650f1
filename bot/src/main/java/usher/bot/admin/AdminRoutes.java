package usher.bot.admin;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.improvement.Gaps;
import usher.bot.improvement.Learner;
import usher.bot.improvement.Variant;
import usher.bot.live.Changed;
import usher.bot.redis.RedisAway;
import usher.bot.relay.Admins;

/** The page's API. It lies under {@code /desk}, where the agents' cookie is sent; who may come in, {@link Admins} decides. */
final class AdminRoutes {
  private static final String API = "/desk/admin/api/";
  private static final int MOST_BYTES = 64 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Admins admins;
  private final AdminDesk desk;
  private final RecordList records;
  private final ArticleEditing articles;
  private final Gaps gaps;
  private final Learner learner;

  AdminRoutes(
      Admins admins,
      AdminDesk desk,
      RecordList records,
      ArticleEditing articles,
      Gaps gaps,
      Learner learner) {
    this.admins = admins;
    this.desk = desk;
    this.records = records;
    this.articles = articles;
    this.gaps = gaps;
    this.learner = learner;
  }

  RouterFunction<ServerResponse> routes() {
    return admins
        .agents(kind(RouterFunctions.route()
            .GET(API + "records", this::records)
            .GET(API + "record-choices", _ -> json(HttpStatus.OK, records.choices()))
            .build()))
        .and(admins.only(kind(ofAdmins())));
  }

  private RouterFunction<ServerResponse> ofAdmins() {
    return RouterFunctions.route()
        .GET(API + "state", this::state)
        .GET(API + "articles", _ -> articles.shelf().flatMap(all -> json(HttpStatus.OK, all)))
        .GET(API + "articles/{id}", this::article)
        .GET(API + "gaps", _ -> gaps.list().flatMap(all -> json(HttpStatus.OK, all)))
        .GET(API + "variants", _ -> learner.list().flatMap(all -> json(HttpStatus.OK, all)))
        .POST(API + "variant-adopt", this::adoptVariant)
        .POST(API + "article-look", this::articleLook)
        .POST(API + "article-publish", this::publishArticle)
        .POST(API + "article-retire", this::retireArticle)
        .POST(API + "preview", this::preview)
        .POST(API + "{what}", this::change)
        .build();
  }

  /** What went wrong is told in words. */
  private static RouterFunction<ServerResponse> kind(RouterFunction<ServerResponse> routes) {
    return routes.filter((request, next) -> next.handle(request)
        .onErrorResume(RedisAway.class, _ -> away())
        .onErrorResume(DataBufferLimitException.class, _ -> tooLong()));
  }

  private Mono<ServerResponse> state(ServerRequest request) {
    return desk.view(Admins.who(request)).flatMap(view -> json(HttpStatus.OK, view));
  }

  private Mono<ServerResponse> records(ServerRequest request) {
    return records
        .find(request.queryParams())
        .flatMap(found -> json(HttpStatus.OK, found))
        .onErrorResume(
            IllegalArgumentException.class,
            wrong -> problem(
                HttpStatus.BAD_REQUEST,
                "bad-query",
                "nothing was looked up; see the mistakes",
                List.of(Map.of(
                    "field",
                    "from",
                    "wrong",
                    String.valueOf(wrong.getMessage()),
                    "right",
                    "choose other days"))));
  }

  private Mono<ServerResponse> article(ServerRequest request) {
    return articles
        .open(request.pathVariable("id"))
        .flatMap(found -> json(HttpStatus.OK, found))
        .switchIfEmpty(Mono.defer(() -> problem(
            HttpStatus.NOT_FOUND, "not-found", "there was never such an article", List.of())));
  }

  private Mono<ServerResponse> articleLook(ServerRequest request) {
    return fields(request).flatMap(articles::look).flatMap(seen -> json(HttpStatus.OK, seen));
  }

  private Mono<ServerResponse> publishArticle(ServerRequest request) {
    return fields(request)
        .flatMap(form -> articles.publish(Admins.who(request), form))
        .flatMap(changed -> answer(new AdminDesk.Answer(changed, Optional.empty())));
  }

  private Mono<ServerResponse> retireArticle(ServerRequest request) {
    return fields(request)
        .flatMap(form -> articles.retire(Admins.who(request), form))
        .flatMap(changed -> answer(new AdminDesk.Answer(changed, Optional.empty())));
  }

  private Mono<ServerResponse> adoptVariant(ServerRequest request) {
    return fields(request)
        .flatMap(form -> learner.adopt(Admins.who(request), variant(form), "confirmed by hand"))
        .flatMap(changed -> answer(new AdminDesk.Answer(changed, Optional.empty())));
  }

  private static Variant variant(Fields form) {
    return new Variant(
        form.text("article"), form.text("language"), form.text("words"), 0, 0, LocalDate.EPOCH);
  }

  private Mono<ServerResponse> preview(ServerRequest request) {
    return fields(request).map(desk::preview).flatMap(said -> json(HttpStatus.OK, said));
  }

  private Mono<ServerResponse> change(ServerRequest request) {
    return fields(request)
        .flatMap(fields -> desk.change(Admins.who(request), request.pathVariable("what"), fields))
        .flatMap(AdminRoutes::answer)
        .switchIfEmpty(Mono.defer(() ->
            problem(HttpStatus.NOT_FOUND, "not-found", "there is no such change", List.of())));
  }

  private static Mono<ServerResponse> answer(AdminDesk.Answer answer) {
    return switch (answer.changed()) {
      case Changed.Done done -> {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", done.version());
        body.put("inFolder", done.inFolder());
        answer.password().ifPresent(password -> body.put("password", password));
        yield json(HttpStatus.OK, body);
      }
      case Changed.Wrong wrong ->
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "mistakes",
            "nothing was changed; see the mistakes",
            wrong.mistakes());
    };
  }

  private static Mono<Fields> fields(ServerRequest request) {
    return DataBufferUtils.join(request.bodyToFlux(DataBuffer.class), MOST_BYTES)
        .map(AdminRoutes::text)
        .defaultIfEmpty("")
        .map(Fields::of);
  }

  private static String text(DataBuffer buffer) {
    var text = buffer.toString(StandardCharsets.UTF_8);
    DataBufferUtils.release(buffer);
    return text;
  }

  private static Mono<ServerResponse> tooLong() {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-long",
        "the form is too long; send at most 64 KiB",
        List.of());
  }

  private static Mono<ServerResponse> away() {
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "unavailable",
        "Redis does not answer; whether the change was made, the list of changes tells later",
        List.of());
  }

  private static Mono<ServerResponse> problem(
      HttpStatus status, String code, String detail, List<?> mistakes) {
    var body = Map.of(
        "title", status.getReasonPhrase(),
        "status", status.value(),
        "code", code,
        "detail", detail,
        "mistakes", mistakes);
    return plain(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyValue(JSON.writeValueAsString(body));
  }

  private static Mono<ServerResponse> json(HttpStatus status, Object body) {
    return plain(status)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JSON.writeValueAsString(body));
  }

  private static ServerResponse.BodyBuilder plain(HttpStatus status) {
    return ServerResponse.status(status).cacheControl(CacheControl.noStore());
  }
}
