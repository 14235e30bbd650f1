package usher.knowledge.index;

import org.junit.jupiter.api.AfterEach;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.KnowledgeBaseContract;

class LuceneInMemoryTest extends KnowledgeBaseContract {
  private final LuceneKnowledgeBase lucene =
      LuceneKnowledgeBase.inMemory(VECTORS, IndexSettings.DEFAULTS, CLOCK);

  @Override
  protected KnowledgeBase knowledge() {
    return lucene;
  }

  @AfterEach
  void close() {
    lucene.close();
  }
}
