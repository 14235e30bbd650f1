package usher.bot.selfhelp.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
  private final Hosts hosts =
      new Hosts(List.of("api.example.org", "api.example.org:8443", "http://localhost:8099"));

  @ParameterizedTest
  @CsvSource({
    "https://api.example.org/x, true",
    "https://api.example.org:8443/x, true",
    "https://api.example.org:9443/x, false",
    "http://api.example.org/x, false",
    "https://example.org/x, false",
    "https://api.example.org.evil.test/x, false",
    "http://localhost:8099/x, true",
    "http://localhost:8098/x, false",
    "https://localhost:8099/x, false",
  })
  void allowsWhatTheSettingsName(String address, boolean allowed) {
    assertThat(hosts.allows(URI.create(address))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:10.0.0.1"
      })
  void takesNoPrivateAddressForPublic(String address) throws UnknownHostException {
    assertThat(Hosts.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "2001:4860:4860::8888"})
  void knowsPublicAddresses(String address) throws UnknownHostException {
    assertThat(Hosts.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void givesNoAddressOfAPublicNameThatLeadsIntoTheHouse() throws UnknownHostException {
    var led = new Hosts(List.of("localhost"));

    assertThat(led.resolve(URI.create("https://localhost/x"))).isEmpty();
  }
}
