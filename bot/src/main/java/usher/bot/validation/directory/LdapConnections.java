package usher.bot.validation.directory;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Connections to the servers of a directory, opened when they are needed first: a directory that is away does not keep the desk closed. */
final class LdapConnections implements AutoCloseable {
  private static final int MOST = 8;
  private static final int LDAP = 389;
  private static final int LDAPS = 636;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final LdapSettings settings;
  private @Nullable LDAPConnectionPool pool;

  LdapConnections(LdapSettings settings) {
    this.settings = settings;
  }

  /** Blocks while the first connection is made. */
  synchronized LDAPConnectionPool pool() throws LDAPException {
    if (pool == null) {
      pool = opened();
    }
    return pool;
  }

  private LDAPConnectionPool opened() throws LDAPException {
    var sets = settings.servers().stream().map(this::server).toArray(ServerSet[]::new);
    var bind = settings.bindDn().isEmpty()
        ? null
        : new SimpleBindRequest(settings.bindDn(), settings.bindPassword());
    var all = new FailoverServerSet(sets);
    all.setReOrderOnFailover(true);
    var opened = new LDAPConnectionPool(all, bind, 1, MOST);
    opened.setRetryFailedOperationsDueToInvalidConnections(true);
    opened.setMaxWaitTimeMillis(settings.limit().toMillis());
    opened.setCreateIfNecessary(true);
    return opened;
  }

  private ServerSet server(String address) {
    var uri = URI.create(address);
    var safe = uri.getScheme().equals("ldaps");
    var port = uri.getPort() > 0 ? uri.getPort() : safe ? LDAPS : LDAP;
    var start = safe || THIS_MACHINE.contains(uri.getHost())
        ? null
        : new StartTLSPostConnectProcessor(tls());
    return new SingleServerSet(
        uri.getHost(), port, safe ? tls().getSocketFactory() : null, options(), null, start);
  }

  private LDAPConnectionOptions options() {
    var options = new LDAPConnectionOptions();
    var millis = Math.toIntExact(settings.limit().toMillis());
    options.setConnectTimeoutMillis(millis);
    options.setResponseTimeoutMillis(millis);
    options.setFollowReferrals(false);
    options.setAbandonOnTimeout(true);
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    return options;
  }

  /** Servers are believed by their certificate and its name. */
  private SSLContext tls() {
    try {
      var trusted = settings.ca() == null
          ? JVMDefaultTrustManager.getInstance()
          : new PEMFileTrustManager(settings.ca().toFile());
      return new SSLUtil(trusted).createSSLContext();
    } catch (GeneralSecurityException fault) {
      throw new DirectoryAway(
          "usher.directory.ldap.ca cannot be read: " + settings.ca()
              + "; write the path of a PEM file",
          fault);
    }
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
  }
}
