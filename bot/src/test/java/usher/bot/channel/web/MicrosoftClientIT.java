package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.bot.MicrosoftClient;

/** Microsoft's own client before the web channel alone; {@code TwoNodesIT} lets it change from one node to another. */
class MicrosoftClientIT {
  @BeforeAll
  static void needsNode() {
    MicrosoftClient.fetch();
  }

  @Test
  void connectsSaysReceivesAndResumes() {
    try (var server = WebServer.start("--usher.web.secrets=usher-demo")) {
      var run = MicrosoftClient.talk(server.address(), "usher-demo");

      assertThat(run.said()).contains("nothing lost or doubled");
      assertThat(run.exit()).isZero();
    }
  }
}
