package usher.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

class YamlTextTest {
  private static final String TEAMS = """
      # Who is there, and when.
      teams:
        - id: it   # the first floor
          agents: [anna, lin]
        # The garage.
        - id: cars
          agents:
            - anna   # mornings
            - tom
      people:
        - {id: anna, size: 3}

        # New this year.
        - id: tom
          words: >-
            More than
            one line.
      days: []   # none yet
      """;

  @Test
  void addsAnItemBehindTheLastAndTouchesNothingElse() {
    var added = new YamlText(TEAMS).add("people", List.of(line("id: kim"), line("size: 2")));

    assertThat(added.text())
        .isEqualTo(TEAMS.replace("one line.\n", "one line.\n  - id: kim\n    size: 2\n"));
    assertThat(added.fields()).containsEntry(18, "id").containsEntry(19, "size");
    assertThat(added.text().lines().toList().get(17)).isEqualTo("  - id: kim");
  }

  @Test
  void makesTheListWhenThereIsNone() {
    assertThat(new YamlText("").add("outages", List.of(line("id: a"))).text())
        .isEqualTo("outages:\n  - id: a\n");
    assertThat(new YamlText("# Nothing.\noutages: [] # yet\nmore: 1")
            .add("outages", List.of(line("id: a")))
            .text())
        .isEqualTo("# Nothing.\noutages: # yet\n  - id: a\nmore: 1");
    assertThat(new YamlText("outages:").add("outages", List.of(line("id: a"))).text())
        .isEqualTo("outages:\n  - id: a\n");
  }

  @Test
  void removesAnItemWithItsLinesOnly() {
    assertThat(new YamlText(TEAMS).remove("teams", "it").text())
        .isEqualTo(TEAMS.replace("  - id: it   # the first floor\n    agents: [anna, lin]\n", ""));
    assertThat(new YamlText(TEAMS).remove("people", "tom").text())
        .contains("{id: anna, size: 3}")
        .contains("days: []   # none yet")
        .doesNotContain("one line");
  }

  @Test
  void leavesAnEmptyListBehindTheLastItem() {
    var text = "# All.\noutages:\n  - id: a # one\n    service: wifi\n# End.\n";

    assertThat(new YamlText(text).remove("outages", "a").text())
        .isEqualTo("# All.\noutages: []\n# End.\n");
  }

  @Test
  void setsAValueWhereverItStands() {
    var place = new Place.Item("people", "tom", "words");

    assertThat(new YamlText(TEAMS).set(place, "few").text())
        .isEqualTo(TEAMS.replace(">-\n      More than\n      one line.", "few"));
    assertThat(new YamlText(TEAMS)
            .set(new Place.Item("people", "anna", "size"), "4")
            .text())
        .contains("{id: anna, size: 4}");
    assertThat(new YamlText(TEAMS)
            .set(new Place.Item("people", "anna", "paused"), "true")
            .text())
        .contains("{id: anna, size: 3, paused: true}");
    assertThat(new YamlText(TEAMS)
            .set(new Place.Item("teams", "it", "open"), "never")
            .text())
        .contains("    agents: [anna, lin]\n    open: never\n  # The garage.");
  }

  @Test
  void addsAndRemovesValuesOfBothKindsOfList() {
    var it = new Place.Item("teams", "it", "agents");
    var cars = new Place.Item("teams", "cars", "agents");
    var days = new Place.Top("days");

    assertThat(new YamlText(TEAMS).include(it, "kim").text()).contains("[anna, lin, kim]");
    assertThat(new YamlText(TEAMS).exclude(it, "anna").text()).contains("agents: [lin]");
    assertThat(new YamlText(TEAMS).include(cars, "kim").text())
        .contains("      - tom\n      - kim\npeople:");
    assertThat(new YamlText(TEAMS).exclude(cars, "tom").text())
        .contains("- anna   # mornings\npeople:");
    assertThat(new YamlText(TEAMS).include(days, "2026-12-25").text())
        .contains("days: [2026-12-25]   # none yet");
    assertThat(new YamlText("a: b").include(days, "x").text()).isEqualTo("a: b\ndays: [x]\n");
    assertThat(new YamlText(TEAMS).exclude(it, "nobody").text()).isEqualTo(TEAMS);
  }

  @Test
  void countsCharactersBeyondTheFirstPlaneOnce() {
    var text = "# 🚗🚗🚗\nlist:\n  - id: a\n    size: 1 # 🚗\n";

    assertThat(new YamlText(text).set(new Place.Item("list", "a", "size"), "2").text())
        .isEqualTo(text.replace("size: 1", "size: 2"));
  }

  @Test
  void saysWhatItCannotWrite() {
    var line = new YamlText("outages: [{id: a}]");

    assertThatThrownBy(() -> line.add("outages", List.of(line("id: b"))))
        .isInstanceOf(Unwritable.class)
        .hasMessageContaining("stands on one line");
    assertThatThrownBy(() -> new YamlText(TEAMS).remove("people", "nobody"))
        .hasMessage("there is no 'nobody' in the list 'people'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"]: !!java.net.URL [\"http://x\"]",
        "one\ntwo: three\n- four",
        "\\\" # no comment",
        "*alias &anchor %tag @at `tick`",
        "'single' \"double\" {map: 1} [list]",
        "tab\tand bell\u0007, line end\u2028, direction\u202e, next\u0085",
        "中文：“引号”，换行\r\n第二行 🚗",
        "yes",
        "0x1F",
        "--- !!binary"
      })
  void keepsWhateverSomebodyTypesAsData(String typed) {
    var text = new YamlText(TEAMS)
        .add("people", List.of(line("id: kim"), line("size: " + Yaml.value(typed))))
        .text();

    var problems = new Problems();
    var people = YamlTree.read("t.yaml", text, problems).at("people").list();
    assertThat(people.getLast().at("size").text()).isEqualTo(typed.strip());
    assertThat(people).hasSize(3);
    assertThat(problems.none()).isTrue();
  }

  private static Line line(String yaml) {
    return new Line(yaml.substring(0, yaml.indexOf(':')), yaml);
  }
}
