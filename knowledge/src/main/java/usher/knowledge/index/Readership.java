package usher.knowledge.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import usher.knowledge.Audience;
import usher.knowledge.Question;

/** What a reader may find today, as a condition that goes inside every query. */
final class Readership {
  private final BooleanQuery.Builder conditions = new BooleanQuery.Builder();

  private Readership(String language, Audience audience, LocalDate today) {
    int day = Math.toIntExact(today.toEpochDay());
    must(new TermQuery(new Term(Fields.LANGUAGE, language)));
    must(oneOf(Fields.GROUP, audience.groups()));
    must(IntPoint.newRangeQuery(Fields.VALID_FROM, Integer.MIN_VALUE, day));
    must(IntPoint.newRangeQuery(Fields.VALID_TO, day, Integer.MAX_VALUE));
  }

  static Readership to(Audience audience, String language, LocalDate today) {
    return new Readership(language, audience, today);
  }

  static Readership forAsking(Question question, LocalDate today) {
    var readable = to(question.audience(), question.language(), today);
    if (!question.context().services().isEmpty()) {
      Set<String> services = new LinkedHashSet<>(question.context().services());
      services.add(Fields.ANY_SERVICE);
      readable.must(oneOf(Fields.SERVICE, services));
    }
    return readable;
  }

  /** The condition together with the kind of documents that are looked at. */
  Query and(Fields.Kind kind) {
    return new BooleanQuery.Builder()
        .add(conditions.build(), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, kind.name())), Occur.FILTER)
        .build();
  }

  /** The condition for documents of any kind. */
  Query any() {
    return conditions.build();
  }

  private void must(Query condition) {
    conditions.add(condition, Occur.FILTER);
  }

  static Query oneOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
