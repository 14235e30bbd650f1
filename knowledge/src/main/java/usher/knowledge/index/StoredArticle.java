package usher.knowledge.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;

/** The whole article as stored fields, and back. */
final class StoredArticle {
  private static final String PREFIX = "stored-";

  private StoredArticle() {}

  static void write(Article article, Document document) {
    var wording = article.wording();
    var scope = article.scope();
    var upkeep = article.upkeep();
    put(document, "id", List.of(article.id().value()));
    put(document, "language", List.of(article.language()));
    put(document, "title", List.of(wording.title()));
    put(document, "questions", wording.questions());
    put(document, "markdown", List.of(wording.body().markdown()));
    put(document, "plain", List.of(wording.body().plain()));
    put(document, "spoken", List.of(wording.spoken()));
    put(document, "services", scope.services());
    put(document, "groups", scope.groups());
    put(document, "intents", scope.intents());
    put(document, "codes", scope.codes());
    put(document, "owner", List.of(upkeep.owner()));
    putDay(document, "review", upkeep.review());
    putDay(document, "valid-from", upkeep.validFrom());
    putDay(document, "valid-to", upkeep.validTo());
  }

  static Article read(Document document) {
    return new Article(
        new ArticleId(text(document, "id")),
        text(document, "language"),
        new Article.Wording(
            text(document, "title"),
            texts(document, "questions"),
            new Article.Body(text(document, "markdown"), text(document, "plain")),
            text(document, "spoken")),
        new Article.Scope(
            Set.copyOf(texts(document, "services")),
            Set.copyOf(texts(document, "groups")),
            Set.copyOf(texts(document, "intents")),
            texts(document, "codes")),
        new Article.Upkeep(
            text(document, "owner"),
            day(document, "review"),
            day(document, "valid-from"),
            day(document, "valid-to")));
  }

  private static void put(Document document, String field, Iterable<String> values) {
    values.forEach(value -> document.add(new StoredField(PREFIX + field, value)));
  }

  private static void putDay(Document document, String field, @Nullable LocalDate day) {
    if (day != null) {
      put(document, field, List.of(day.toString()));
    }
  }

  private static List<String> texts(Document document, String field) {
    return List.of(document.getValues(PREFIX + field));
  }

  private static String text(Document document, String field) {
    return texts(document, field).getFirst();
  }

  private static @Nullable LocalDate day(Document document, String field) {
    var values = texts(document, field);
    return values.isEmpty() ? null : LocalDate.parse(values.getFirst());
  }
}
