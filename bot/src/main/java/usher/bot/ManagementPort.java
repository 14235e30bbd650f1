package usher.bot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Health and metrics have a port of their own: the one after the pages', unless {@code management.server.port} says otherwise, so that two nodes on one
 *  machine do not get in each other's way. */
class ManagementPort implements EnvironmentPostProcessor {
  private static final String SETTING = "management.server.port";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.containsProperty(SETTING)) {
      int port = environment.getProperty("server.port", Integer.class, 8080);
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("usher", Map.of(SETTING, port == 0 ? 0 : port + 1)));
    }
  }
}
