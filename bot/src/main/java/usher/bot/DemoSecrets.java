package usher.bot;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import usher.bot.desk.Agent;
import usher.bot.desk.DeskFolder;
import usher.bot.folder.FolderException;

/** Any desk other than a demo refuses to start with a secret that everybody knows. */
@Component
class DemoSecrets {

  DemoSecrets(DeskFolder desk, Environment settings) {
    if (!desk.info().demo()) {
      refuse(found(desk, settings));
    }
  }

  private static List<String> found(DeskFolder desk, Environment settings) {
    var found = new ArrayList<String>();
    demo(settings, "usher.web.secrets", "usher-demo", found);
    demo(settings, "usher.twilio.auth-token", "demo-auth-token", found);
    demo(settings, "usher.agents.cookie-key", "usher-demo-cookie-key-for-agents-only", found);
    demo(settings, "usher.validation.pepper", "demo-pepper", found);
    var pepper = settings.getProperty("usher.validation.pepper", "demo-pepper");
    desk.company().teams().agents().stream()
        .filter(agent -> agent.password().matches("demo", pepper))
        .map(Agent::id)
        .forEach(id -> found.add("the password of " + id));
    return found;
  }

  /** A setting that is not given has its demo value. */
  private static void demo(Environment settings, String name, String value, List<String> found) {
    if (settings.getProperty(name, value).contains(value)) {
      found.add(name);
    }
  }

  private static void refuse(List<String> found) {
    if (!found.isEmpty()) {
      throw new FolderException(
          "this desk is no demo (demo: true is not in desk.yaml), but it would start with secrets everybody knows: %s; set each to a value of your own"
              .formatted(String.join(", ", found)));
    }
  }
}
