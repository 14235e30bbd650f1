package usher.bot.selfhelp.remote;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom may be called. A host by its name may be reached at public addresses only, over TLS; one that is written with its scheme, {@code http://localhost:8099}, is
 * meant as it stands. */
final class Hosts {
  private final Set<String> names;
  private final Set<String> asTheyStand;

  /** @param allowed {@code api.example.org}, {@code api.example.org:8443}, or with a scheme for what is within the house */
  Hosts(List<String> allowed) {
    this.names = allowed.stream()
        .filter(one -> !one.contains("://"))
        .map(one -> one.contains(":") ? one : one + ":443")
        .collect(Collectors.toUnmodifiableSet());
    this.asTheyStand = allowed.stream()
        .filter(one -> one.contains("://"))
        .map(one -> key(URI.create(one)))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean allows(URI address) {
    return isWithin(address)
        || ("https".equals(address.getScheme())
            && names.contains(address.getHost() + ":" + port(address)));
  }

  /** The addresses that may be connected to; empty when none may. Blocking: asks the name service.
   *  @throws UnknownHostException when there is no such host */
  List<InetAddress> resolve(URI address) throws UnknownHostException {
    var all = Arrays.asList(InetAddress.getAllByName(address.getHost()));
    return isWithin(address) ? all : all.stream().filter(Hosts::isPublic).toList();
  }

  static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "http".equals(address.getScheme()) ? 80 : 443;
  }

  private boolean isWithin(URI address) {
    return asTheyStand.contains(key(address));
  }

  private static String key(URI address) {
    return address.getScheme() + "://" + address.getHost() + ":" + port(address);
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    var shared = bytes.length == 4 && (bytes[0] & 0xFF) == 100 && (bytes[1] & 0xC0) == 64;
    var unique = address instanceof Inet6Address && (bytes[0] & 0xFE) == 0xFC;
    var zero = bytes.length == 4 && bytes[0] == 0;
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || shared
        || unique
        || zero);
  }
}
