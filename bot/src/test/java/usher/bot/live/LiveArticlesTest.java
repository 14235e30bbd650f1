package usher.bot.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import usher.bot.folder.DeskSource;
import usher.bot.redis.RedisForTests;

/** Two nodes with a folder of articles each, on a real Redis. */
@Timeout(60)
class LiveArticlesTest {
  private static final String VPN_EN = "knowledge/en/vpn.md";
  private static final String VPN_ZH = "knowledge/zh/vpn.md";

  private final String desk = "desk-" + UUID.randomUUID();
  private final Scheduler scheduler = Schedulers.newSingle("articles-test");

  @TempDir
  private Path folders;

  private Shop here;
  private Shop there;

  /** A node with its folder. */
  private final class Shop {
    final Path folder;
    final ListedShelves shelves = new ListedShelves();
    final LiveArticles live;

    Shop(Path folder, boolean writable) {
      this.folder = folder;
      var source = DeskSource.ofFolder(folder);
      @Nullable Path path = writable ? folder : null;
      var files = new FolderFiles(source, path);
      this.live = new LiveArticles(
          source.files(),
          files,
          new ArticleFolderLook(files),
          shelves,
          RedisLiveFiles.articles(RedisForTests.shared(), desk),
          scheduler,
          Node.CLOCK);
      live.begin().block();
    }

    /** Two looks at the folder: somebody has stopped writing. */
    void glance() {
      live.glance().block();
      live.glance().block();
    }

    void look() {
      live.look().block();
    }

    String file(String name) throws IOException {
      return Files.exists(folder.resolve(name)) ? Files.readString(folder.resolve(name)) : "";
    }

    Changed publish(String id, Map<String, String> texts, String why) {
      var bases = new TreeMap<String, String>();
      ArticleFiles.of(id, live.state().texts())
          .forEach((language, text) ->
              bases.put(language, ArticleFiles.print(ArticleFiles.file(language, id), text)));
      return publish(new LiveArticles.Wish(id, texts, bases, why));
    }

    Changed publish(LiveArticles.Wish wish) {
      return Objects.requireNonNull(live.change("agent1", wish).block());
    }
  }

  @BeforeEach
  void startBoth() throws IOException {
    here = new Shop(folder("here"), true);
    there = new Shop(folder("there"), true);
  }

  @AfterEach
  void stop() {
    scheduler.dispose();
  }

  @Test
  void agreesOnTheFoldersArticlesAtTheFirstStart() {
    assertThat(here.live.state().version()).isEqualTo(1);
    assertThat(there.live.state().version()).isEqualTo(1);
    assertThat(here.shelves.shelved).isEqualTo(there.shelves.shelved).hasSize(4);
  }

  @Test
  void takesOverAFileThatWasEditedOnceNobodyIsWritingThere() throws IOException {
    write(here.folder, VPN_EN, "new words");
    here.live.glance().block();
    assertThat(here.shelves.shelved).containsEntry(VPN_EN, "vpn en");

    here.live.glance().block();
    there.look();

    assertThat(here.shelves.shelved).containsEntry(VPN_EN, "new words");
    assertThat(there.shelves.shelved).isEqualTo(here.shelves.shelved);
    assertThat(there.file(VPN_EN)).isEqualTo("new words");
  }

  @Test
  void publishesOnBothNodesAndRemembersWhoAndWhy() throws IOException {
    var changed = here.publish("vpn", Map.of("en", "better", "zh", "更好"), "was unclear");
    there.look();

    assertThat(changed).isEqualTo(new Changed.Done(2, true));
    assertThat(there.shelves.shelved).containsEntry(VPN_ZH, "更好");
    assertThat(there.file(VPN_EN)).isEqualTo("better");
    assertThat(there.live.versions("vpn").block())
        .extracting(
            kept -> kept.noted().who(), kept -> kept.noted().why(), LiveArticles.Kept::texts)
        .containsExactly(
            tuple("agent1", "was unclear", Map.of("en", "better", "zh", "更好")),
            tuple("", "", Map.of("en", "vpn en", "zh", "vpn zh")));
  }

  @Test
  void takesANewArticleWhenItIsThereInEachLanguage() throws IOException {
    write(here.folder, "knowledge/en/print.md", "print en");
    here.glance();
    assertThat(here.live.state().refused()).containsKey("print");
    assertThat(here.shelves.shelved).doesNotContainKey("knowledge/en/print.md");

    write(here.folder, "knowledge/zh/print.md", "print zh");
    here.glance();

    assertThat(here.shelves.shelved).containsKeys("knowledge/en/print.md", "knowledge/zh/print.md");
    assertThat(here.live.state().refused()).isEmpty();
  }

  @Test
  void servesAnArticleOnWhoseFileHasAMistakeAndTakesTheOthers() throws IOException {
    write(here.folder, VPN_EN, "wrong");
    write(here.folder, "knowledge/en/mail.md", "mail, new");
    here.glance();

    assertThat(here.shelves.shelved)
        .containsEntry(VPN_EN, "vpn en")
        .containsEntry("knowledge/en/mail.md", "mail, new");
    assertThat(here.live.state().refused().get("vpn"))
        .extracting(Shelves.Flaw::wrong)
        .containsExactly("it is wrong");

    write(here.folder, VPN_EN, "mended");
    here.glance();

    assertThat(here.shelves.shelved).containsEntry(VPN_EN, "mended");
    assertThat(here.live.state().refused()).isEmpty();
  }

  @Test
  void retiresOnEachNodeAndTakesTheFilesAway() throws IOException {
    here.publish("vpn", Map.of(), "we have no VPN any more");
    there.look();

    assertThat(there.shelves.shelved).doesNotContainKeys(VPN_EN, VPN_ZH);
    assertThat(there.file(VPN_EN)).isEmpty();
    assertThat(new Shop(folder("late"), true).shelves.shelved).doesNotContainKey(VPN_EN);
  }

  @Test
  void retiresAnArticleWhoseFilesWereTakenAway() throws IOException {
    Files.delete(here.folder.resolve(VPN_EN));
    Files.delete(here.folder.resolve(VPN_ZH));
    here.glance();
    there.look();

    assertThat(here.shelves.shelved).hasSize(2);
    assertThat(there.shelves.shelved).hasSize(2);
  }

  @Test
  void publishesNothingOverWhatTheEditorHasNotSeen() {
    var stale = new LiveArticles.Wish("vpn", Map.of("en", "a", "zh", "b"), Map.of("en", "x"), "");

    var changed = here.publish(stale);

    assertThat(changed)
        .isInstanceOfSatisfying(
            Changed.Wrong.class,
            wrong -> assertThat(wrong.mistakes())
                .extracting(Mistake::field, Mistake::wrong)
                .contains(tuple("text-en", "somebody else has changed it since you opened it")));
    assertThat(here.shelves.shelved).containsEntry(VPN_EN, "vpn en");
  }

  @Test
  void tellsTheMistakesOfWhatIsToBePublishedAndAReviewThatIsDue() {
    var changed = here.publish("vpn", Map.of("en", "wrong", "zh", "old"), "");

    assertThat(changed)
        .isInstanceOfSatisfying(
            Changed.Wrong.class,
            wrong -> assertThat(wrong.mistakes())
                .extracting(Mistake::field)
                .containsExactlyInAnyOrder("text-en", "text-zh"));
    assertThat(here.live.state().version()).isEqualTo(1);
  }

  @Test
  void fillsItsShelvesFromTheStoreWhenItsFolderIsOlder() throws IOException {
    here.publish("vpn", Map.of("en", "better", "zh", "更好"), "");

    var late = new Shop(folder("late"), true);

    assertThat(late.shelves.shelved).isEqualTo(here.shelves.shelved);
    assertThat(late.file(VPN_EN)).isEqualTo("better");
  }

  @Test
  void takesWhatWasEditedWhileTheNodeWasDown() throws IOException {
    here.publish("vpn", Map.of("en", "better", "zh", "更好"), "");
    var edited = folder("late");
    write(edited, VPN_EN, "by hand");

    var late = new Shop(edited, true);
    here.look();

    assertThat(late.shelves.shelved).containsEntry(VPN_EN, "by hand").containsEntry(VPN_ZH, "更好");
    assertThat(here.shelves.shelved).isEqualTo(late.shelves.shelved);
  }

  @Test
  void publishesOverADeskThatLiesWithinTheApplication() throws IOException {
    var inside = new Shop(folder("inside"), false);

    var changed = inside.publish("vpn", Map.of("en", "better", "zh", "更好"), "");
    inside.glance();
    here.look();

    assertThat(changed).isEqualTo(new Changed.Done(2, false));
    assertThat(inside.shelves.shelved).containsEntry(VPN_EN, "better");
    assertThat(here.shelves.shelved).containsEntry(VPN_EN, "better");
    assertThat(new Shop(inside.folder, false).shelves.shelved).containsEntry(VPN_EN, "better");
  }

  private Path folder(String name) throws IOException {
    var folder = folders.resolve(name);
    for (var language : new String[] {"en", "zh"}) {
      for (var id : new String[] {"vpn", "mail"}) {
        write(folder, ArticleFiles.file(language, id), id + " " + language);
      }
    }
    return folder;
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(folder.resolve(file).getParent()));
    Files.writeString(folder.resolve(file), text);
  }
}
