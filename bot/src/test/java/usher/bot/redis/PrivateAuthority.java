package usher.bot.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that nobody but the test trusts, and a certificate for loopback that it has signed. Made by the JDK's {@code keytool}. */
public final class PrivateAuthority {
  private static final String PASSWORD = "for-tests";
  private final Path folder;

  public PrivateAuthority(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    keytool("-genkeypair", "-alias", "ca", "-dname", "CN=An authority", "-ext", "bc:c");
    keytool("-exportcert", "-alias", "ca", "-rfc", "-file", certificate().toString());
    keytool("-genkeypair", "-alias", "server", "-dname", "CN=A server");
    keytool("-certreq", "-alias", "server", "-file", file("request"));
    keytool(
        "-gencert",
        "-alias",
        "ca",
        "-ext",
        "san=ip:127.0.0.1",
        "-infile",
        file("request"),
        "-outfile",
        file("server.pem"),
        "-rfc");
    keytool("-importcert", "-noprompt", "-alias", "server", "-file", file("server.pem"));
    keytool("-delete", "-alias", "ca");
  }

  /** PEM. */
  public Path certificate() {
    return folder.resolve("ca.pem");
  }

  /** For a server on loopback. */
  public SSLContext server() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance(folder.resolve("keys").toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void keytool(String... what) throws IOException {
    var command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(what));
    command.addAll(
        List.of("-keystore", file("keys"), "-storepass", PASSWORD, "-storetype", "PKCS12"));
    if (what[0].equals("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-validity", "2"));
    }
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("%s: %s".formatted(String.join(" ", what), said));
    }
  }
}
