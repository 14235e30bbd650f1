package usher.bot;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Health and metrics have a port of their own: a thousand above the pages' (9080 beside 8080), unless {@code management.server.port} says otherwise, so
 *  that several nodes on one machine do not get in each other's way. */
class ManagementPort implements EnvironmentPostProcessor {
  private static final String SETTING = "management.server.port";
  private static final int APART = 1_000;
  private static final int HIGHEST = 65_535;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.containsProperty(SETTING)) {
      int port = environment.getProperty("server.port", Integer.class, 8080);
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("usher", Map.of(SETTING, port == 0 ? 0 : beside(port))));
    }
  }

  private static int beside(int port) {
    return port + APART <= HIGHEST ? port + APART : port - APART;
  }
}
