package usher.bot.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.DeskExamples;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.DeskWords;
import usher.bot.nlu.KeptModel;
import usher.bot.nlu.Prepared;
import usher.bot.nlu.SmallDesk;

class LiveExamplesTest {
  private static final String MEALS = "intents/canteen.yaml";
  private static final String SOUP = "is there lentil soup today";

  @TempDir
  private Path data;

  private Path folder;
  private DeskNlu nlu;
  private KeptModel kept;
  private LiveExamples examples;
  private String first;

  @BeforeEach
  void aDeskThatIsOpen(@TempDir Path desk) throws IOException {
    folder = Node.copy(desk);
    kept = new KeptModel(data);
    nlu = DeskNlu.of(words(), SmallDesk.VECTORS, Prepared.NOTHING, kept);
    first = nlu.model();
    var known = DeskExamples.of(DeskSource.ofFolder(folder)).stream()
        .map(one -> one.intent())
        .collect(java.util.stream.Collectors.toSet());
    examples = new LiveExamples(folder, known, nlu, kept, Node.CLOCK);
  }

  @Test
  void learnsWhatWasEditedWhileTheDeskIsOpen() throws IOException {
    edit(MEALS, "Lunch please, variant 1\n", SOUP + "\n");

    lookTwice();

    assertThat(nlu.model()).isNotEqualTo(first);
    var heard = nlu.hear(SOUP, Language.ENGLISH, ZonedDateTime.now(Node.CLOCK)).understanding();
    assertThat(heard.ranking().getFirst().intent()).isEqualTo(new IntentId("canteen"));
    assertThat(heard.model()).isEqualTo(nlu.model());
  }

  @Test
  void keepsWhatItLearntForTheNextStart() throws IOException {
    edit(MEALS, "Lunch please, variant 1\n", SOUP + "\n");

    lookTwice();

    assertThat(DeskNlu.of(words(), SmallDesk.VECTORS, Prepared.NOTHING, new KeptModel(data))
            .model())
        .isEqualTo(nlu.model());
  }

  @Test
  void waitsUntilNobodyIsWritingAnyMore() throws IOException {
    edit(MEALS, "Lunch please, variant 1\n", SOUP + "\n");
    examples.look();
    edit(MEALS, "Lunch please, variant 2\n", "which soups are there tomorrow\n");
    examples.look();

    assertThat(nlu.model()).isEqualTo(first);
    examples.look();
    assertThat(nlu.model()).isNotEqualTo(first);
  }

  @Test
  void teachesNothingFromAFolderWithMistakes() throws IOException {
    edit(MEALS, "Lunch please, variant 1\n", SOUP + "\n    colour: blue\n");
    lookTwice();
    assertThat(nlu.model()).isEqualTo(first);

    edit(MEALS, "\n    colour: blue\n", "\n");
    lookTwice();
    assertThat(nlu.model()).isNotEqualTo(first);
  }

  @Test
  void hearsNoIntentThatTheDeskDoesNotKnowYet() throws IOException {
    var parking = Files.readString(folder.resolve(MEALS))
        .replace("canteen", "parking")
        .replace("Lunch please", "Parking space please")
        .replace("午饭", "停车位");
    Files.writeString(folder.resolve("intents/parking.yaml"), parking);

    lookTwice();

    var heard = nlu.hear("Parking space please", Language.ENGLISH, ZonedDateTime.now(Node.CLOCK));
    assertThat(heard.understanding().ranking())
        .extracting(one -> one.intent().value())
        .doesNotContain("parking");
  }

  @Test
  void hasNothingToLearnWhereNothingWasSaidDifferently() throws IOException {
    edit("intents/canteen.yaml", "impact: low", "impact: medium");

    lookTwice();

    assertThat(nlu.model()).isEqualTo(first);
  }

  @Test
  void hearsOnWhenTheFolderIsAway() throws IOException {
    Files.move(folder.resolve("intents"), data.resolve("away"));

    lookTwice();

    assertThat(nlu.model()).isEqualTo(first);
  }

  private DeskWords words() {
    var source = DeskSource.ofFolder(folder);
    return new DeskWords(
        DeskExamples.of(source),
        DeskExamples.foreignShare(source),
        Set.of(),
        List.of(),
        List.of(),
        "DE");
  }

  private void lookTwice() {
    examples.look();
    examples.look();
  }

  private void edit(String file, String from, String to) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }
}
