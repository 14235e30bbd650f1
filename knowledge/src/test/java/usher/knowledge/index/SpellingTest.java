package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import usher.knowledge.Fixtures;
import usher.knowledge.HashedGrams;
import usher.knowledge.SentenceVectors;

class SpellingTest {
  private static final SentenceVectors KNOWS_CHARMING = new HashedGrams() {
    @Override
    public boolean knows(String word, String language) {
      return word.equals("charming");
    }
  };

  private final Analysis analysis = new Analysis();
  private DirectoryReader reader;

  @BeforeEach
  void index() throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysis))) {
      writer.addDocuments(ArticleDocument.of(Fixtures.password(), SentenceVectors.NONE));
      writer.addDocuments(ArticleDocument.of(Fixtures.car(), SentenceVectors.NONE));
      writer.addDocuments(ArticleDocument.of(Fixtures.wifiInChinese(), SentenceVectors.NONE));
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    analysis.close();
  }

  @Test
  void repairsOnlyTheWordsThatNobodyKnows() throws IOException {
    assertThat(repaired("My PASWORD, chargng and xyz!")).contains("My password, charging and xyz!");
  }

  @Test
  void leavesKnownWordsAndTheirOtherFormsAlone() throws IOException {
    assertThat(repaired("passwords charge cars logins")).isEmpty();
  }

  @Test
  void leavesCommonWordsAloneAlthoughNoArticleHasThem() throws IOException {
    assertThat(repaired("could your when would these lately")).isEmpty();
  }

  @Test
  void leavesWordsOfTheEncoderAlone() throws IOException {
    assertThat(repaired("charming")).isEmpty();
  }

  @Test
  void leavesShortWordsAndCodesAlone() throws IOException {
    assertThat(repaired("pw crs cable1 E404")).isEmpty();
  }

  @Test
  void leavesChineseAlone() throws IOException {
    assertThat(new Spelling(analysis, KNOWS_CHARMING).repaired(reader, "无线往络连不上", "zh"))
        .isEmpty();
  }

  private Optional<String> repaired(String text) throws IOException {
    return new Spelling(analysis, KNOWS_CHARMING).repaired(reader, text, "en");
  }
}
