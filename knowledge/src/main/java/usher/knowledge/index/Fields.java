package usher.knowledge.index;

import usher.knowledge.Article;
import usher.knowledge.ArticleId;

/**
 * Names in the index. An article is one block of documents: its passages (words and vectors), its variants (questions and, where there are some, the title; vectors only) and last the whole
 * article (stored only). Fields of text and vectors exist once per language, so that neither dimensions nor term statistics of two languages meet.
 */
final class Fields {
  static final String KIND = "kind";
  static final String KEY = "key";
  static final String ID = "id";
  static final String LANGUAGE = "language";
  static final String GROUP = "group";
  static final String INTENT = "intent";
  static final String SERVICE = "service";
  static final String VALID_FROM = "valid-from";
  static final String VALID_TO = "valid-to";
  static final String CODE = "code";

  /** The passage as it is shown; stored. */
  static final String PASSAGE_TEXT = "passage-text";

  static final String TITLE = "title";
  static final String QUESTIONS = "questions";
  static final String BODY = "body";
  /** Pairs of neighbouring words, or pieces of words where the language is not known. */
  static final String NEAR = "near";
  /** Everything, stemmed: tells which words of a question an article has at all. */
  static final String ALL = "all";
  /** Everything, as it is spelled: the spelling dictionary. */
  static final String SPELLED = "spelled";

  static final String VECTOR = "vector";

  /** Value of {@link #SERVICE} for an article of no service in particular. */
  static final String ANY_SERVICE = "*";

  private Fields() {}

  /** What a document of the index stands for; its name is the value of {@link #KIND}. */
  enum Kind {
    PASSAGE,
    VARIANT,
    ARTICLE
  }

  static String in(String field, String language) {
    return field + "_" + language;
  }

  static String key(Article article) {
    return key(article.id(), article.language());
  }

  static String key(ArticleId id, String language) {
    return id.value() + "/" + language;
  }
}
