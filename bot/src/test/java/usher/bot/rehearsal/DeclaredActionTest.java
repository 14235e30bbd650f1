package usher.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.BotApplication;
import usher.bot.DeskCopy;
import usher.bot.selfhelp.remote.StubSystem;
import usher.bot.selfhelp.remote.StubSystem.Answer;

/** A desk that keeps its complaints in another system, as a whole. */
@Timeout(120)
class DeclaredActionTest {
  private static final String STORY = """
      about: A complaint goes to the other system, and its number is told.
      language: en
      lines:
        - user: I want to make a complaint
        - bot: What went wrong
        - user: nobody called me back for a week although it was promised
        - bot: What would put it right
        - user: skip
        - bot: nobody called me back
        - user: "yes"
      """;

  @TempDir
  private Path folder;

  @Test
  void tellsTheNumberOfTheOtherSystem() throws IOException {
    try (var stub = new StubSystem()) {
      stub.behaves((asked, _) -> asked.method().equals("GET")
          ? new Answer(200, "{\"result\":[]}")
          : new Answer(201, "{\"result\":{\"number\":\"INC0010002\",\"sys_id\":\"9d38\"}}"));

      assertThat(told(stub, "  - bot: INC0010002\n")).isEmpty();

      assertThat(stub.asked.getLast().body())
          .contains("\"short_description\":\"I want to make a complaint\"");
    }
  }

  @Test
  void saysHonestlyThatNobodyKnowsAndCallsAPerson() throws IOException {
    try (var stub = new StubSystem()) {
      stub.behaves((asked, _) ->
          asked.method().equals("GET") ? new Answer(200, "{\"result\":[]}") : Answer.CUT);

      assertThat(told(stub, "  - package: {reason: fault, tried: servicenow create}\n"))
          .isEmpty();
    }
  }

  private String told(StubSystem stub, String end) throws IOException {
    var desk = DeskCopy.of(folder.resolve("desk"), text -> text);
    var offering = desk.resolve("offerings/complaint.yaml");
    Files.writeString(
        offering, Files.readString(offering).replace("run: open-record", "run: servicenow-create"));
    Files.createDirectories(desk.resolve("actions"));
    Files.writeString(
        desk.resolve("actions/servicenow-create.yaml"),
        Files.readString(Path.of("../docs/examples/actions/servicenow-create.yaml"))
            .replace("https://example.service-now.com", stub.address())
            .replace("env:SERVICENOW_TOKEN", "file:" + token()));
    var stories = Files.createDirectories(folder.resolve("stories"));
    Files.writeString(stories.resolve("story.yaml"), STORY + end);
    var script = new ScenarioReader(ZoneId.of("Europe/Berlin")).all(stories).getFirst();
    var settings = List.of("--usher.desk=" + desk, "--usher.outgoing.hosts=" + stub.address());
    try (var rehearsal = new Rehearsal(
        new House(folder.resolve("data"), BotApplication.class, settings), "agent1:demo")) {
      return rehearsal.play(script).told();
    }
  }

  private Path token() throws IOException {
    return Files.writeString(folder.resolve("token"), "s3cret\n");
  }
}
