package usher.bot.portal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.bot.catalogue.Catalogue;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;
import usher.bot.desk.Today;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;
import usher.bot.record.RecordQuery;
import usher.bot.redis.RedisAway;
import usher.bot.selfhelp.ArticleSearch;
import usher.bot.selfhelp.ArticleSearch.Hit;
import usher.bot.selfhelp.PinGate;
import usher.bot.validation.directory.Directory;

/** {@code /help}: what somebody may see follows from who they have proved to be, each time anew. */
final class PortalRoutes {
  private static final int HITS = 6;
  private static final int LONGEST = 200;
  private static final int RECORDS = 50;
  private static final Duration YEAR = Duration.ofDays(365);
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private final ArticleSearch articles;
  private final Catalogue catalogue;
  private final Directory directory;
  private final PinGate pins;
  private final RecordBook records;
  private final Today today;
  private final SignedIn signedIn;
  private final Clock clock;

  PortalRoutes(
      ArticleSearch articles,
      Catalogue catalogue,
      Directory directory,
      PinGate pins,
      RecordBook records,
      Today today,
      SignedIn signedIn,
      Clock clock) {
    this.articles = articles;
    this.catalogue = catalogue;
    this.directory = directory;
    this.pins = pins;
    this.records = records;
    this.today = today;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/help", this::start)
        .GET("/help/found", this::found)
        .GET("/help/articles/{id}", this::article)
        .GET("/help/sign-in", request -> html(HttpStatus.OK, page(request).signIn("")))
        .POST("/help/sign-in", this::signIn)
        .POST("/help/sign-out", this::signOut)
        .build()
        .filter((request, next) -> next.handle(request)
            .onErrorResume(
                RedisAway.class,
                _ -> html(HttpStatus.SERVICE_UNAVAILABLE, page(request).away())));
  }

  private Mono<ServerResponse> start(ServerRequest request) {
    return visitor(request)
        .flatMap(visitor -> Mono.zip(
                hits(request, visitor),
                records(visitor),
                (hits, own) -> content(request, visitor, hits, own))
            .flatMap(content -> html(HttpStatus.OK, page(request).start(visitor, content))));
  }

  private PortalPage.Content content(
      ServerRequest request, Visitor visitor, List<Hit> hits, List<Record> own) {
    var language = language(request);
    var now = clock.instant();
    var outages = today.outages().all().stream()
        .filter(outage -> outage.lasts(now))
        .map(outage -> outage.text().in(language))
        .toList();
    var offerings = catalogue.shownTo(visitor.groups(), visitor.isProved()).stream()
        .filter(offering -> offering.access().channels().contains(ChannelKind.WEB))
        .toList();
    return new PortalPage.Content(asked(request), hits, outages, offerings, own);
  }

  /** The results alone, for whoever is still typing. */
  private Mono<ServerResponse> found(ServerRequest request) {
    return visitor(request)
        .flatMap(visitor -> hits(request, visitor))
        .flatMap(hits -> html(HttpStatus.OK, page(request).found(asked(request), hits)));
  }

  private Mono<ServerResponse> article(ServerRequest request) {
    var id = request.pathVariable("id");
    return visitor(request)
        .flatMap(visitor -> articles
            .page(id, language(request), visitor.groups())
            .flatMap(found -> html(HttpStatus.OK, page(request).article(visitor, id, found)))
            .switchIfEmpty(
                Mono.defer(() -> html(HttpStatus.NOT_FOUND, page(request).missing(visitor)))));
  }

  private Mono<ServerResponse> signIn(ServerRequest request) {
    if (isForeign(request)) {
      return html(HttpStatus.FORBIDDEN, page(request).signIn(""));
    }
    return request.formData().flatMap(form -> signIn(request, form));
  }

  private Mono<ServerResponse> signIn(ServerRequest request, MultiValueMap<String, String> form) {
    var number =
        Optional.ofNullable(form.getFirst("person")).orElse("").strip().toUpperCase(Locale.ROOT);
    var pin = Optional.ofNullable(form.getFirst("pin")).orElse("").strip();
    if (!number.matches("[A-Za-z0-9]{1,20}") || pin.isEmpty() || pin.length() > Secret.LONGEST) {
      return html(HttpStatus.UNAUTHORIZED, page(request).signIn("wrong"));
    }
    return pins.prove(new PersonId(number), new Secret(pin)).flatMap(judged -> switch (judged) {
      case PinGate.Judged.Proved proved ->
        ServerResponse.seeOther(URI.create("/help?lang=" + language(request)))
            .cookie(signedIn.of(proved.person().id(), isSecure(request)))
            .build();
      case PinGate.Judged.Wrong _ -> html(HttpStatus.UNAUTHORIZED, page(request).signIn("wrong"));
      case PinGate.Judged.Locked _ ->
        html(HttpStatus.TOO_MANY_REQUESTS, page(request).signIn("locked"));
    });
  }

  private Mono<ServerResponse> signOut(ServerRequest request) {
    return isForeign(request)
        ? html(HttpStatus.FORBIDDEN, page(request).signIn(""))
        : ServerResponse.seeOther(URI.create("/help?lang=" + language(request)))
            .cookie(signedIn.none(isSecure(request)))
            .build();
  }

  /** A form of another site; every browser says where a form comes from. */
  private static boolean isForeign(ServerRequest request) {
    var headers = request.headers();
    var site = headers.firstHeader("Sec-Fetch-Site");
    var origin = headers.firstHeader("Origin");
    var host = headers.firstHeader("Host");
    var elsewhere = origin != null && !origin.replaceFirst("^https?://", "").equals(host);
    return elsewhere || (site != null && !site.equals("same-origin") && !site.equals("none"));
  }

  private static boolean isSecure(ServerRequest request) {
    return "https".equals(request.uri().getScheme())
        || "https".equals(request.headers().firstHeader("X-Forwarded-Proto"));
  }

  private Mono<List<Hit>> hits(ServerRequest request, Visitor visitor) {
    var asked = asked(request);
    return asked.isEmpty()
        ? Mono.just(List.of())
        : articles.find(asked, language(request), visitor.groups(), HITS);
  }

  private Mono<List<Record>> records(Visitor visitor) {
    var person = visitor.id();
    if (person == null) {
      return Mono.just(List.of());
    }
    var now = clock.instant();
    var query =
        new RecordQuery(person.value(), null, null, now.minus(YEAR), now.plusSeconds(1), RECORDS);
    return records.find(query).collectList();
  }

  /** Who has left the house in the meantime is anybody. */
  private Mono<Visitor> visitor(ServerRequest request) {
    return signedIn
        .who(request)
        .map(person ->
            directory.find(person).map(found -> found.map(Visitor::new).orElse(Visitor.ANYBODY)))
        .orElse(Mono.just(Visitor.ANYBODY));
  }

  private static String asked(ServerRequest request) {
    var words = request.queryParam("q").orElse("").strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  private PortalPage page(ServerRequest request) {
    return new PortalPage(language(request), clock.getZone());
  }

  /** As the address says, else as the browser wishes. */
  private static Language language(ServerRequest request) {
    var wished = request
        .queryParam("lang")
        .orElseGet(() -> request.headers().acceptLanguage().stream()
            .map(range -> range.getRange().replaceFirst("-.*", ""))
            .filter(tag -> tag.equals("zh") || tag.equals("en"))
            .findFirst()
            .orElse("en"));
    return wished.equals("zh") ? Language.CHINESE : Language.ENGLISH;
  }

  private static Mono<ServerResponse> html(HttpStatus status, String body) {
    return ServerResponse.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .headers(headers -> headers.setVary(List.of("Accept-Language", "Cookie")))
        .bodyValue(body);
  }
}
