package usher.bot.selfhelp.remote;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hosts that declared actions may call: {@code api.example.org} (over TLS, at public addresses), or with scheme and port for a system within the house */
@ConfigurationProperties("usher.outgoing")
public record OutgoingSettings(@DefaultValue List<String> hosts) {
  public OutgoingSettings {
    hosts = List.copyOf(hosts);
  }
}
