package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import usher.knowledge.Fixtures;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.KnowledgeBaseContract;
import usher.knowledge.KnowledgeException;

class LuceneInFolderTest extends KnowledgeBaseContract {
  @TempDir
  private Path folder;

  private LuceneKnowledgeBase lucene;

  @BeforeEach
  void open() {
    lucene = LuceneKnowledgeBase.inFolder(folder, VECTORS, IndexSettings.DEFAULTS, CLOCK);
  }

  @Override
  protected KnowledgeBase knowledge() {
    return lucene;
  }

  @AfterEach
  void close() {
    lucene.close();
  }

  @Test
  void keepsWhatWasPublishedWhenOpenedAgain() {
    publish(Fixtures.password());

    lucene.close();
    open();

    assertThat(ids(search("I forgot my password", "en"))).containsExactly("reset-password");
  }

  @Test
  void remembersTheVersionOfItsArticles() {
    assertThat(lucene.version()).isEmpty();
    await(lucene.replace("fingerprint-1", List.of(Fixtures.password())));

    lucene.close();
    open();

    assertThat(lucene.version()).contains("fingerprint-1");
  }

  @Test
  void replacesAllArticlesAtOnce() {
    publish(Fixtures.password(), Fixtures.wifi());

    await(lucene.replace("fingerprint-2", List.of(Fixtures.car())));

    assertThat(ids(search("password wireless car", "en"))).containsExactly("car-charging");
  }

  @Test
  void tellsHowMuchRoomItTakes() throws IOException {
    publish(Fixtures.password());

    assertThat(lucene.bytes()).isPositive().isEqualTo(sizeOfFolder());
  }

  @Test
  void beginsAnewWhenTheIndexIsDamaged() throws IOException {
    publish(Fixtures.password());
    lucene.close();
    damage();

    open();

    assertThat(lucene.version()).isEmpty();
    assertThat(ids(search("I forgot my password", "en"))).isEmpty();
  }

  @Test
  void saysSoWhenAnotherProcessUsesTheFolder() {
    assertThatThrownBy(
            () -> LuceneKnowledgeBase.inFolder(folder, VECTORS, IndexSettings.DEFAULTS, CLOCK))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("another process");
  }

  private long sizeOfFolder() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private void damage() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.writeString(file, "this is no index");
      }
    }
  }
}
