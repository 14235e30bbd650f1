package usher.bot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import usher.bot.desk.DeskReader;
import usher.bot.folder.Problems;
import usher.bot.redis.RedisForTests;

/** Two nodes with a folder each, on a real Redis. */
@Timeout(60)
class LiveDeskTest {
  private static final String OUTAGES = "outages.yaml";
  private static final String TEAMS = "teams.yaml";

  private final String desk = "desk-" + UUID.randomUUID();

  @TempDir
  private Path folders;

  private Node here;
  private Node there;

  @BeforeEach
  void startBoth() throws IOException {
    here = another(copy("here"), true);
    there = another(copy("there"), true);
    here.start();
    there.start();
  }

  @Test
  void servesAChangeOnBothNodesAndWritesItIntoTheFolders() throws IOException {
    var changed = here.live
        .change("agent1", "water damage", rename("wifi-north", "wifi-south"))
        .block();
    there.look();

    assertThat(changed).isEqualTo(new Changed.Done(1, true));
    assertThat(here.today.outages().find("wifi-south")).isPresent();
    assertThat(there.today.outages().find("wifi-south")).isPresent();
    assertThat(here.file(OUTAGES)).isEqualTo(there.file(OUTAGES)).contains("wifi-south");
    assertThat(there.live.noted(10).block())
        .containsExactly(
            new Noted(Node.CLOCK.instant(), "agent1", "renamed", "wifi-south", "water damage", 1));
  }

  @Test
  void letsNobodyOverwriteWhatTheyHaveNotSeen() {
    var both = Flux.merge(
            here.live.change("agent1", "", holiday("2026-12-24")),
            there.live.change("agent2", "", holiday("2026-12-31")))
        .collectList()
        .block();
    here.look();
    there.look();

    assertThat(both).hasSize(2).allSatisfy(one -> assertThat(one).isInstanceOf(Changed.Done.class));
    assertThat(here.today.teams().holidays())
        .hasSize(3)
        .isEqualTo(there.today.teams().holidays());
    assertThat(here.live.state().version()).isEqualTo(2);
  }

  @Test
  void changesNothingWhenTheReadersFindMistakes() throws IOException {
    var before = here.file(TEAMS);

    var wrong = here.live
        .change(
            "agent1",
            "",
            (texts, now) -> new Edit.Result.New(
                TEAMS,
                texts.get(TEAMS).replace("2026-12-25", "soon"),
                Map.of(0, "date"),
                "holiday",
                "soon"))
        .block();
    assertThat(wrong)
        .isEqualTo(new Changed.Wrong(
            List.of(new Mistake("date", "'soon' is no date", "write it as 2026-12-25"))));
    assertThat(here.file(TEAMS)).isEqualTo(before);
    assertThat(here.live.state().version()).isZero();
  }

  @Test
  void takesOverAFileThatWasEditedByHand() throws IOException {
    here.edit(OUTAGES, here.file(OUTAGES).replace("wifi-north", "by-hand"));

    here.look();
    there.look();

    assertThat(here.today.outages().find("by-hand")).isPresent();
    assertThat(there.today.outages().find("by-hand")).isPresent();
    assertThat(there.file(OUTAGES)).contains("by-hand");
    assertThat(here.live.noted(1).block())
        .extracting(Noted::what, Noted::who)
        .containsExactly(tuple("file-edited", ""));
  }

  @Test
  void refusesABrokenFileAndServesTheLastGoodVersionOn() throws IOException {
    var good = here.file(OUTAGES);
    here.edit(
        OUTAGES,
        good.replace("service: accounts", "service: acounts").replace("[north]", "[nowhere]"));

    here.look();

    assertThat(here.today.outages().find("wifi-north")).isPresent();
    assertThat(here.live.state().refused().get(OUTAGES))
        .extracting(one -> one.line() + " " + one.wrong())
        .containsExactly("3 there is no service 'acounts'", "4 there is no site 'nowhere'");
    assertThat(here.live.state().version()).isZero();

    here.live.change("agent1", "", holiday("2026-12-24")).block();
    var left =
        here.live.change("agent1", "", rename("wifi-north", "wifi-south")).block();
    assertThat(left).isEqualTo(new Changed.Done(2, false));
    assertThat(here.file(OUTAGES)).contains("acounts");

    here.edit(OUTAGES, good.replace("wifi-north", "mended"));
    here.look();
    assertThat(here.live.state().refused()).isEmpty();
    assertThat(here.today.outages().find("mended")).isPresent();
  }

  @Test
  void takesTheLiveVersionAtTheStartWhenTheFolderIsOlder() throws IOException {
    var old = another(copy("old"), false);
    here.live.change("agent1", "", rename("wifi-north", "second")).block();
    var second = here.file(OUTAGES);
    here.live.change("agent1", "", rename("second", "third")).block();
    var between = another(copy("between"), true);
    between.edit(OUTAGES, second);
    between = another(between.folder, true);

    old.start();
    between.start();

    assertThat(old.today.outages().find("third")).isPresent();
    assertThat(between.today.outages().find("third")).isPresent();
    assertThat(between.file(OUTAGES)).contains("third");
    assertThat(here.live.state().version()).isEqualTo(2);
  }

  @Test
  void takesTheFolderAtTheStartWhenItWasEditedSince() throws IOException {
    here.live.change("agent1", "", rename("wifi-north", "live")).block();
    var folder = copy("edited");
    Files.writeString(
        folder.resolve(OUTAGES), here.file(OUTAGES).replace("id: live", "id: newest"));
    var edited = another(folder, true);

    edited.start();
    here.look();

    assertThat(edited.today.outages().find("newest")).isPresent();
    assertThat(here.today.outages().find("newest")).isPresent();
    assertThat(here.file(OUTAGES)).contains("newest");
  }

  @Test
  void isTheSameDeskForRunningConversations() {
    var changed = here.source.with(Map.of(OUTAGES, "outages: []\n"));

    var one = new DeskReader(DeskReader.ACTIONS).read(here.source, new Problems());
    var other = new DeskReader(DeskReader.ACTIONS).read(changed, new Problems());

    assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
  }

  private static Edit rename(String from, String to) {
    return (texts, now) -> new Edit.Result.New(
        OUTAGES, texts.get(OUTAGES).replace("id: " + from, "id: " + to), Map.of(), "renamed", to);
  }

  private static Edit holiday(String day) {
    return (texts, now) -> new Edit.Result.New(
        TEAMS,
        texts.get(TEAMS).replace("holidays: [", "holidays: [" + day + ", "),
        Map.of(),
        "holiday",
        day);
  }

  private Node another(Path folder, boolean writable) {
    return new Node(folder, writable, RedisForTests.anotherNode(), desk);
  }

  private Path copy(String name) throws IOException {
    return Node.copy(folders.resolve(name));
  }
}
