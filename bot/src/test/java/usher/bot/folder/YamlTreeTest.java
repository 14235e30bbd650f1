package usher.bot.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlTreeTest {
  private final Problems problems = new Problems();

  @Test
  void keepsWordsAsTheyAreWritten() {
    var root = read("no: {time: 08:00, yes: on}");

    assertThat(root.at("no").at("time").text()).isEqualTo("08:00");
    assertThat(root.at("no").at("yes").text()).isEqualTo("on");
    assertThat(problems.none()).isTrue();
  }

  @Test
  void tellsAKeyThatStandsTwice() {
    read("a: 1\nb: 2\na: 3").only("a", "b");

    assertThat(problems.all())
        .containsExactly(new Problem("file.yaml", 3, "'a' stands here twice", "keep one of them"));
  }

  @Test
  void tellsAMissingKeyOnceAndGoesOn() {
    var inner = read("a: 1").at("b").at("c");

    assertThat(inner.text()).isEmpty();
    assertThat(inner.list()).isEmpty();
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void tellsWhatIsNotOfTheWantedShape() {
    var root = read("list: words\ntext: [a]\ncount: many\nid: Not_An_Id\nyes: maybe\nmap: x");

    root.at("list").list();
    root.at("text").text();
    root.at("count").count();
    root.at("id").id();
    root.at("yes").yes();
    root.at("map").entries();

    assertThat(problems.all()).extracting(Problem::line).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void tellsWhereAFileStopsBeingYaml() {
    read("a: 1\nb: [1, 2\nc: 3");

    assertThat(problems.all()).hasSize(1).first().extracting(Problem::line).isEqualTo(3);
  }

  @Test
  void suspectsACommaWithoutQuotes() {
    read("title: {en: Move, share or recover}").at("title").only("en");

    assertThat(problems.all())
        .first()
        .extracting(Problem::right)
        .isEqualTo("put words that contain a comma into quotes");
  }

  @Test
  void tellsAnEmptyFile() {
    assertThat(read("").exists()).isFalse();
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void readsTablesByTheirHeader() {
    var source = DeskSource.of("test", Map.of("t.csv", "a,b\r\n1,\"x \"\"y\"\", z\"\r\n\r\n3,4\n"));

    var rows = CsvTable.read(source, "t.csv", List.of("a", "b"), problems).rows();

    assertThat(rows).extracting(row -> row.get("b")).containsExactly("x \"y\", z", "4");
    assertThat(problems.none()).isTrue();
  }

  private Node read(String text) {
    return YamlTree.read("file.yaml", text, problems);
  }
}
