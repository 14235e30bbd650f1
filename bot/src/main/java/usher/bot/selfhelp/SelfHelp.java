package usher.bot.selfhelp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.HelpEvent.AnswersFound;
import usher.bot.conversation.Move.Search;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Reply;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Tried;
import usher.bot.inquiry.Wish;
import usher.knowledge.Answer;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Bands;
import usher.knowledge.Context;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;

/** Finds answers in knowledge for an inquiry, with the user's words and what they seem to want. */
public final class SelfHelp {
  private static final int CANDIDATES = 10;
  private static final int OFFERED = 3;

  private final KnowledgeBase knowledge;
  private final SentenceVectors vectors;
  private final Bands bands;
  private final Scheduler nlu;

  /** @param nlu where vectors are computed */
  public SelfHelp(KnowledgeBase knowledge, SentenceVectors vectors, Bands bands, Scheduler nlu) {
    this.knowledge = knowledge;
    this.vectors = vectors;
    this.bands = bands;
    this.nlu = nlu;
  }

  /** What a search has found.
   *  @param passages of each article that was found, the one that fits best: words by the article's id */
  public record Found(AnswersFound answers, Map<String, String> passages) {
    public Found {
      passages = Map.copyOf(passages);
    }
  }

  /** The band and the articles, best first, without those that did not help. Never empty. */
  public Mono<Found> search(Conversation soFar, Inquiry inquiry, Search search) {
    return Mono.fromCallable(() -> question(soFar, search))
        .subscribeOn(nlu)
        .flatMap(knowledge::search)
        .map(found -> new Found(found(inquiry, search, found), passages(found)));
  }

  /** Cards of articles the user may read, each with the passage that fits the inquiry on top. Those that are gone are left out; never empty.
   *  @param known passages that the same turn has found; empty: it has not searched, so they are looked for */
  public Mono<List<Reply.Part.Card>> cards(
      Conversation soFar, List<String> articles, Map<String, String> known) {
    if (articles.isEmpty()) {
      return Mono.just(List.of());
    }
    return (known.isEmpty() ? passages(soFar) : Mono.just(known))
        .flatMap(found -> Flux.fromIterable(articles)
            .concatMap(article -> card(soFar, article, found))
            .collectList());
  }

  private Mono<Map<String, String>> passages(Conversation soFar) {
    return Mono.justOrEmpty(soFar.topInquiry())
        .flatMap(inquiry -> Mono.fromCallable(
                () -> question(soFar, new Search(inquiry.id(), inquiry.wish().words(), List.of())))
            .subscribeOn(nlu))
        .flatMap(knowledge::search)
        .map(SelfHelp::passages)
        .defaultIfEmpty(Map.of());
  }

  private static Map<String, String> passages(Answers answers) {
    return answers.ranked().stream()
        .collect(Collectors.toMap(
            answer -> answer.article().value(), Answer::passage, (one, other) -> one));
  }

  private Mono<Reply.Part.Card> card(
      Conversation soFar, String article, Map<String, String> passages) {
    var language = soFar.contact().language().code();
    return knowledge
        .find(
            new ArticleId(article),
            language,
            new Audience(Set.copyOf(soFar.who().groups())))
        .map(found -> card(
            found,
            Optional.ofNullable(passages.get(article)).orElseGet(() -> firstParagraph(found))));
  }

  private static Reply.Part.Card card(Article article, String passage) {
    var path = "/articles/%s/%s".formatted(article.language(), article.id().value());
    return new Reply.Part.Card(
        article.id().value(),
        article.wording().title(),
        Excerpt.of(passage, article.language()),
        path,
        article.wording().spoken());
  }

  private static String firstParagraph(Article article) {
    return article.wording().body().plain().split("\n\n", 2)[0];
  }

  private Question question(Conversation soFar, Search search) {
    var language = soFar.contact().language().code();
    var audience = new Audience(Set.copyOf(soFar.who().groups()));
    return new Question(
        search.words(),
        vectors.vector(search.words(), language),
        language,
        audience,
        wanted(soFar, search),
        CANDIDATES);
  }

  private static Context wanted(Conversation soFar, Search search) {
    return soFar
        .inquiry(search.inquiry())
        .map(Inquiry::wish)
        .map(wish -> new Context(Set.of(), intents(soFar, wish)))
        .orElse(Context.NONE);
  }

  /** All that this turn's words may have meant; the wish alone when it was chosen, or is looked for again later. */
  private static Map<String, Double> intents(Conversation soFar, Wish wish) {
    var heardNow = wish.words().equals(soFar.hearing().text()) && wish.confidence() < 1;
    return heardNow
        ? soFar
            .understood()
            .map(heard -> heard.ranking().stream()
                .collect(Collectors.toMap(
                    ranked -> ranked.intent().value(), RankedIntent::confidence, Math::max)))
            .orElse(Map.of())
        : Map.of(wish.intent().value(), wish.confidence());
  }

  private AnswersFound found(Inquiry inquiry, Search search, Answers answers) {
    var rejected = search.tried().stream()
        .filter(tried -> tried.result().equals("did-not-help"))
        .map(Tried::what)
        .collect(Collectors.toSet());
    var ranked = answers.ranked().stream()
        .filter(answer -> !rejected.contains("article:" + answer.article().value()))
        .map(answer -> new Candidate(answer.article().value(), answer.relevance()))
        .limit(OFFERED)
        .toList();
    return new AnswersFound(
        inquiry.id(),
        band(inquiry.wish(), ranked),
        ids(ranked),
        ranked.isEmpty() ? 0 : ranked.getFirst().relevance());
  }

  private record Candidate(String article, double relevance) {}

  /** Where it is known what is wanted, what comes nearest is offered at least. */
  private String band(Wish wish, List<Candidate> ranked) {
    var known = wish.confidence() > 0;
    if (ranked.isEmpty() || (!known && ranked.getFirst().relevance() < bands.offerFrom())) {
      return "abstain";
    }
    return ranked.getFirst().relevance() >= bands.answerFrom() ? "answer" : "offer";
  }

  private List<String> ids(List<Candidate> ranked) {
    return ranked.stream().map(Candidate::article).toList();
  }
}
