package usher.bot.redis;

import io.lettuce.core.SslOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed. */
final class Trust {
  private Trust() {}

  /** @param ca PEM file; null: whom Java trusts
   *  @throws RedisUnreachable when the file is none, saying what it should be */
  static SslOptions in(@Nullable Path ca) {
    var options = SslOptions.builder().jdkSslProvider();
    return ca == null
        ? options.build()
        : options.trustManager(checked(ca).toFile()).build();
  }

  private static Path checked(Path ca) {
    try (var file = Files.newInputStream(ca)) {
      if (CertificateFactory.getInstance("X.509").generateCertificates(file).isEmpty()) {
        throw none(ca, "it holds no certificate");
      }
      return ca;
    } catch (IOException e) {
      throw none(ca, "it cannot be read");
    } catch (CertificateException e) {
      throw none(ca, "it holds no certificate");
    }
  }

  private static RedisUnreachable none(Path ca, String found) {
    return new RedisUnreachable(
        "usher.redis.ca is %s, but %s; expected a PEM file with the certificate of the authority that signed the server's"
            .formatted(ca, found));
  }
}
