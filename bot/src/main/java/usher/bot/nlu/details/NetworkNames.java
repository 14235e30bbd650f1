package usher.bot.nlu.details;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Detail.Kind;

/**
 * IP addresses, in their canonical form, and web addresses, as they are written. What an address is, and which endings domains have, says Guava with the Public
 * Suffix List.
 */
final class NetworkNames {
  private static final Pattern IP = Pattern.compile(
      "(?<![\\p{Alnum}:.])(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.?\\d)|(?=[\\p{XDigit}:]*:[\\p{XDigit}:]*:)[\\p{XDigit}:]{2,39}(?![\\p{Alnum}:]))");
  private static final String HOST = "(?:[\\p{Alnum}][\\p{Alnum}-]{0,62}\\.){1,8}\\p{Alpha}{2,24}";
  private static final String REST = "(?:[:/?#][^\\s\\p{IsHan}，。；！？、“”\"'<>]{0,2000})?";
  private static final Pattern URL = Pattern.compile(
      "(?<![\\p{Alnum}])(?<scheme>https?|ftp)://(?<host>[\\p{Alnum}.-]{1,253})" + REST
          + "|(?<![\\p{Alnum}@._/-])(?<bare>" + HOST + ")(?![\\p{Alnum}@_-]|\\.\\p{Alnum})" + REST,
      Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]}]+$");
  /** "7.am" is a time of day. */
  private static final Pattern CLOCK = Pattern.compile("(?:0?\\d|1[0-2])\\.[ap]m");
  /** Endings of files that are endings of domains too. */
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:py|md|rs|sh|pl|zip|mov|cc|so|ps|app)");

  private NetworkNames() {}

  /** In the order of the text, web addresses first. */
  static List<Detail> find(String text) {
    List<Detail> found = new ArrayList<>();
    URL.matcher(text).results().forEach(match -> {
      var bare = match.group("bare");
      var host = bare == null ? match.group("host") : bare;
      if (bare == null ? isHost(host) : isBare(host)) {
        add(Kind.URL, TRAILING.matcher(match.group()).replaceFirst(""), match.start(), found);
      }
    });
    Matcher ip = IP.matcher(text);
    while (ip.find()) {
      var plain = plain(ip.group());
      if (InetAddresses.isInetAddress(plain)) {
        var canonical = InetAddresses.toAddrString(InetAddresses.forString(plain));
        found.add(new Detail(Kind.IP, ip.group(), canonical, ip.start()));
      }
    }
    return found;
  }

  private static void add(Kind kind, String written, int start, List<Detail> found) {
    found.add(new Detail(kind, written, written, start));
  }

  private static boolean isHost(String host) {
    return host.equalsIgnoreCase("localhost")
        || InetAddresses.isInetAddress(host)
        || isDomain(host.toLowerCase(Locale.ROOT));
  }

  private static boolean isBare(String host) {
    var lower = host.toLowerCase(Locale.ROOT);
    return !CLOCK.matcher(lower).matches() && !FILE.matcher(lower).matches() && isDomain(lower);
  }

  private static boolean isDomain(String host) {
    return InternetDomainName.isValid(host)
        && InternetDomainName.from(host).isUnderRegistrySuffix();
  }

  /** "08.008.08.08" as people mean it. */
  private static String plain(String address) {
    return address.contains(":")
        ? address
        : Stream.of(address.split("\\."))
            .map(octet -> Integer.toString(Integer.parseInt(octet)))
            .collect(Collectors.joining("."));
  }
}
