package usher.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitXmlTest {
  @TempDir
  private Path folder;

  @Test
  void writesWhatBuildServersRead() throws Exception {
    var outcomes = List.of(
        new Rehearsal.Outcome(script("a.yaml", "All is well."), "", Duration.ofMillis(1500)),
        new Rehearsal.Outcome(
            script("b.yaml", "It says \"<no>\" & more."),
            "wanted <yes> & found \u0007\nuser: hello",
            Duration.ofMillis(20)));

    JUnitXml.write(outcomes, folder.resolve("report.xml"));

    var suite = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("report.xml").toFile())
        .getDocumentElement();
    assertThat(suite.getTagName()).isEqualTo("testsuite");
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    var cases = suite.getElementsByTagName("testcase");
    assertThat(cases.item(0).getAttributes().getNamedItem("time").getNodeValue())
        .isEqualTo("1.500");
    assertThat(cases.item(1).getAttributes().getNamedItem("name").getNodeValue())
        .isEqualTo("b.yaml: It says \"<no>\" & more.");
    assertThat(cases.item(1).getTextContent()).isEqualTo("wanted <yes> & found ?\nuser: hello");
  }

  private static Scenario script(String name, String about) {
    return new Scenario(name, about, "en", List.of());
  }
}
