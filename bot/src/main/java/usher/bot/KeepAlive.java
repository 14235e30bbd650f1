package usher.bot;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reactor Netty 1.3.7 stops reading a kept-alive connection when the next request comes before the last response is cleaned up (its issue 4361). Ending a
 *  response with its last flush closes that gap; it must be said before the first server is made. To go when a release mends it. */
class KeepAlive implements EnvironmentPostProcessor {
  private static final String SWITCH = "reactor.netty.http.server.lastFlushWhenNoRead";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (System.getProperty(SWITCH) == null) {
      System.setProperty(SWITCH, "true");
    }
  }
}
