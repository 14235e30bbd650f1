package usher.bot.validation.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import javax.net.ssl.SSLContext;

/** A real LDAP server in this JVM, on a free port of this machine, with a handful of people. */
public final class LdapServer implements AutoCloseable {
  public static final String BASE = "ou=people,dc=example,dc=org";
  public static final String USHER = "cn=usher,dc=example,dc=org";
  public static final String PASSWORD = "of-usher";

  private final InMemoryDirectoryServer server;
  private final boolean safe;

  private LdapServer(InMemoryDirectoryServer server, boolean safe) {
    this.server = server;
    this.safe = safe;
  }

  public static LdapServer plain() throws Exception {
    return started(null);
  }

  static LdapServer safe(SSLContext context) throws Exception {
    return started(context);
  }

  private static LdapServer started(@Nullable SSLContext context) throws Exception {
    var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
    config.addAdditionalBindCredentials(USHER, PASSWORD);
    config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
    var here = InetAddress.getLoopbackAddress();
    config.setListenerConfigs(
        context == null
            ? InMemoryListenerConfig.createLDAPConfig("plain", here, 0, null)
            : InMemoryListenerConfig.createLDAPSConfig(
                "safe", here, 0, context.getServerSocketFactory(), context.getSocketFactory()));
    var server = new InMemoryDirectoryServer(config);
    server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
    server.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
    var ldap = new LdapServer(server, context != null);
    ldap.person(
        "2001",
        Map.of(
            "displayName", "Grace Obi",
            "mail", "grace@mail.example",
            "telephoneNumber", "+49 30 5550 2001",
            "mobile", "+491765550201",
            "preferredLanguage", "en-GB",
            "l", "Nordcampus",
            "employeeType", "Student",
            "userPassword", "482913"));
    ldap.person(
        "2002",
        Map.of(
            "displayName", "赵敏",
            "preferredLanguage", "zh-CN, en;q=0.5",
            "l", "unknown place",
            "employeeType", "faculty",
            "userPassword", "771204"));
    server.startListening();
    return ldap;
  }

  /** One more, or the same number once more under another name. */
  void person(String number, Map<String, String> attributes) throws LDAPException {
    var name = "u" + number + "-" + server.countEntries();
    var all = new ArrayList<>(List.of(
        new Attribute("objectClass", "inetOrgPerson"),
        new Attribute("employeeNumber", number),
        new Attribute("cn", name),
        new Attribute("sn", name)));
    attributes.forEach((key, value) -> all.add(new Attribute(key, value)));
    server.add("uid=" + name + "," + BASE, all);
  }

  public String address() {
    return (safe ? "ldaps" : "ldap") + "://127.0.0.1:" + server.getListenPort();
  }

  /** Every answer takes so long from now on. */
  void slow(long millis) {
    server.setProcessingDelayMillis(millis);
  }

  /** Away, as after a fault of the network. */
  public void stop() {
    var port = server.getListenPort();
    server.shutDown(true);
    Awaitility.await().until(() -> isRefused(port));
  }

  /** Its listener ends a moment after it was told to. */
  private static boolean isRefused(int port) throws IOException {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return false;
    } catch (ConnectException _) {
      return true;
    }
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
