package usher.bot.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Move.Search;
import usher.bot.conversation.Reply;
import usher.knowledge.Answer;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Band;
import usher.knowledge.Bands;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;

class SelfHelpTest {
  private final Conversations asked = Conversations.begun().heard("the VPN").opened("vpn-trouble");
  private final Shelf shelf = new Shelf();
  private final SelfHelp selfHelp =
      new SelfHelp(shelf, SentenceVectors.NONE, Bands.DEFAULTS, Schedulers.immediate());

  @Test
  void showsThePassageTheTurnHasFoundWithoutAnotherSearch() {
    var search = new Search(asked.top().id(), "the VPN", List.of());
    var found = selfHelp
        .search(asked.conversation(), asked.top(), search)
        .blockOptional()
        .orElseThrow();

    var cards = cards(found.passages());

    assertThat(cards).extracting(Reply.Part.Card::passage).containsExactly("Restart the client.");
    assertThat(shelf.searches).hasValue(1);
  }

  @Test
  void looksForThePassageWhenTheTurnHasNotSearched() {
    var cards = cards(Map.of());

    assertThat(cards).extracting(Reply.Part.Card::passage).containsExactly("Restart the client.");
    assertThat(shelf.searches).hasValue(1);
  }

  @Test
  void showsTheFirstParagraphOfAnArticleNothingWasFoundIn() {
    var cards = cards(Map.of("printer", "Load paper."));

    assertThat(cards).extracting(Reply.Part.Card::passage).containsExactly("What the VPN is.");
    assertThat(shelf.searches).hasValue(0);
  }

  private List<Reply.Part.Card> cards(Map<String, String> known) {
    return selfHelp
        .cards(asked.conversation(), List.of("vpn"), known)
        .blockOptional()
        .orElseThrow();
  }

  /** One article about the VPN. */
  private static final class Shelf implements KnowledgeBase {
    private final AtomicInteger searches = new AtomicInteger();

    @Override
    public Mono<Answers> search(Question question) {
      searches.incrementAndGet();
      var answer =
          new Answer(new ArticleId("vpn"), "VPN", "en", "Restart the client.", "Restart.", 0.9);
      return Mono.just(new Answers(List.of(answer), Band.ANSWER));
    }

    @Override
    public Mono<Article> find(ArticleId id, String language, Audience audience) {
      var text = "What the VPN is.\n\nRestart the client.";
      var wording =
          new Article.Wording("VPN", List.of(), new Article.Body(text, text), "Restart it.");
      var scope = new Article.Scope(Set.of(), Set.of(Audience.EVERYONE_GROUP), Set.of(), List.of());
      return Mono.just(
          new Article(id, language, wording, scope, new Article.Upkeep("it", null, null, null)));
    }

    @Override
    public Mono<Void> publish(List<Article> articles) {
      return Mono.empty();
    }

    @Override
    public Mono<Void> retire(ArticleId id) {
      return Mono.empty();
    }
  }
}
