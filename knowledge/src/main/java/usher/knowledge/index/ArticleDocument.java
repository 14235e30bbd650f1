package usher.knowledge.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import usher.knowledge.Article;
import usher.knowledge.SentenceVectors;

/** An article as the block of documents that {@link Fields} describes. */
final class ArticleDocument {
  private static final Pattern ADDRESS = Pattern.compile("\\s*\\(https?://[^)\\s]*\\)");

  private final Article article;
  private final SentenceVectors vectors;

  private ArticleDocument(Article article, SentenceVectors vectors) {
    this.article = article;
    this.vectors = vectors;
  }

  /** The whole block. CPU-bound where there is an encoder for the language: one vector per passage, which holds the title, and, where questions are listed, one for
   *  each of them and the title: alone it would outweigh the answers. */
  static List<Document> of(Article article, SentenceVectors vectors) {
    return new ArticleDocument(article, vectors).block();
  }

  private List<Document> block() {
    var block = new ArrayList<Document>();
    Passages.of(article.wording().body().plain(), article.language())
        .forEach(text -> block.add(passage(text)));
    var questions = article.wording().questions();
    if (vectors.speaks(article.language()) && !questions.isEmpty()) {
      block.add(variant(article.title()));
      questions.forEach(question -> block.add(variant(question)));
    }
    block.add(whole());
    return block;
  }

  private Document passage(String text) {
    var wording = article.wording();
    String words = withoutAddresses(text);
    String questions = String.join("\n", wording.questions());
    String all = String.join("\n", wording.title(), questions, words);
    var document = document(Fields.Kind.PASSAGE);
    document.add(new StoredField(Fields.PASSAGE_TEXT, text));
    addText(document, Fields.TITLE, wording.title());
    addText(document, Fields.QUESTIONS, questions);
    addText(document, Fields.BODY, words);
    addText(document, Fields.NEAR, all);
    addText(document, Fields.ALL, all);
    addText(document, Fields.SPELLED, all);
    article.scope().codes().forEach(code -> document.add(exact(Fields.CODE, upper(code))));
    addVector(document, wording.title() + "\n" + words);
    return document;
  }

  private Document variant(String question) {
    var document = document(Fields.Kind.VARIANT);
    addVector(document, question);
    return document;
  }

  private Document whole() {
    var document = document(Fields.Kind.ARTICLE);
    StoredArticle.write(article, document);
    return document;
  }

  private Document document(Fields.Kind kind) {
    var document = new Document();
    String key = Fields.key(article);
    document.add(exact(Fields.KIND, kind.name()));
    document.add(exact(Fields.KEY, key));
    document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
    document.add(exact(Fields.ID, article.id().value()));
    document.add(exact(Fields.LANGUAGE, article.language()));
    article.scope().groups().forEach(group -> document.add(exact(Fields.GROUP, group)));
    article.scope().intents().forEach(intent -> document.add(exact(Fields.INTENT, intent)));
    services().forEach(service -> document.add(exact(Fields.SERVICE, service)));
    document.add(
        new IntPoint(Fields.VALID_FROM, day(article.upkeep().validFrom(), Integer.MIN_VALUE)));
    document.add(new IntPoint(Fields.VALID_TO, day(article.upkeep().validTo(), Integer.MAX_VALUE)));
    return document;
  }

  private Iterable<String> services() {
    var services = article.scope().services();
    return services.isEmpty() ? List.of(Fields.ANY_SERVICE) : services;
  }

  private void addText(Document document, String field, String text) {
    document.add(new TextField(Fields.in(field, article.language()), text, Store.NO));
  }

  private void addVector(Document document, String text) {
    float[] vector =
        text.isBlank() ? new float[0] : vectors.vector(text.strip(), article.language());
    if (vector.length > 0) {
      String field = Fields.in(Fields.VECTOR, article.language());
      document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
  }

  static String upper(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  private static String withoutAddresses(String text) {
    return ADDRESS.matcher(text).replaceAll("");
  }

  private static StringField exact(String field, String value) {
    return new StringField(field, value, Store.NO);
  }

  private static int day(@Nullable LocalDate day, int otherwise) {
    return day == null ? otherwise : Math.toIntExact(day.toEpochDay());
  }
}
