package usher.bot.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.conversation.Language;
import usher.bot.nlu.intents.IntentModel;

class KeptModelTest {
  private static final double FOREIGN = IntentModel.FOREIGN_SHARE;
  private static final DeskWords WORDS = SmallDesk.words();
  private static final IntentModel MODEL = IntentModel.train(WORDS.examples(), SmallDesk.VECTORS);

  @TempDir
  private Path data;

  @Test
  void isFoundAgainForTheSameExamplesOnly() {
    var kept = new KeptModel(data);
    kept.keep(MODEL);

    assertThat(kept.find(WORDS.examples(), FOREIGN, SmallDesk.VECTORS))
        .get()
        .extracting(IntentModel::fingerprint)
        .isEqualTo(MODEL.fingerprint());
    var fewer = WORDS.examples().subList(1, WORDS.examples().size());
    assertThat(kept.find(fewer, FOREIGN, SmallDesk.VECTORS)).isEmpty();
    assertThat(kept.find(WORDS.examples(), FOREIGN / 2, SmallDesk.VECTORS)).isEmpty();
  }

  @Test
  void isKeptByADeskThatHadToLearn() {
    var kept = new KeptModel(data);

    DeskNlu.of(WORDS, SmallDesk.VECTORS, Prepared.NOTHING, kept);

    assertThat(kept.find(WORDS.examples(), FOREIGN, SmallDesk.VECTORS)).isPresent();
  }

  @Test
  void isReadRatherThanLearntAgain() throws IOException {
    var kept = new KeptModel(data);
    kept.keep(MODEL);
    var file = data.resolve("nlu/intents.model");
    var before = Files.getLastModifiedTime(file);
    var key = Files.readAttributes(file, "unix:ino").get("ino");

    var nlu = DeskNlu.of(WORDS, SmallDesk.VECTORS, Prepared.NOTHING, kept);

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(key);
    assertThat(nlu.thresholds(Language.ENGLISH)).isEqualTo(MODEL.thresholds(Language.ENGLISH));
  }

  @Test
  void isMadeAnewWhenTheFileIsDamaged() throws IOException {
    var file = data.resolve("nlu/intents.model");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "no model");
    var kept = new KeptModel(data);

    assertThat(kept.find(WORDS.examples(), FOREIGN, SmallDesk.VECTORS)).isEmpty();
    DeskNlu.of(WORDS, SmallDesk.VECTORS, Prepared.NOTHING, kept);

    assertThat(kept.find(WORDS.examples(), FOREIGN, SmallDesk.VECTORS)).isPresent();
  }

  @Test
  void neverStopsADeskThatCannotKeepIt() throws IOException {
    Files.writeString(data.resolve("nlu"), "a file where a folder should be");

    var nlu = DeskNlu.of(WORDS, SmallDesk.VECTORS, Prepared.NOTHING, new KeptModel(data));

    assertThat(nlu.thresholds(Language.ENGLISH)).isNotNull();
  }
}
