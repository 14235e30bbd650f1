package usher.bot.validation.directory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A directory of people over LDAP; what is not in {@code people.csv} is looked for there.
 *  @param servers {@code ldaps://host[:port]} or {@code ldap://host[:port]}, which is turned into TLS before anything is said unless the host is this machine;
 *    the next is asked when one is away; empty: there is no such directory
 *  @param ca PEM file with the certificates that a server's must be signed by; absent: those that Java trusts
 *  @param bindDn who Usher is there; empty: anonymous
 *  @param base below which people are
 *  @param limit time within which an answer must come
 *  @param proof {@code bind}: a PIN is right when the directory lets its person log in with it; else the attribute with the hash that {@code usher.jar hash} makes
 *  @param attributes what is found where
 *  @param groups value of the attribute for groups to group of the desk; values that are not there count as the group of that name
 *  @param sites value of the attribute for the site to site of the desk; values that are not there count as the site of that name */
@ConfigurationProperties("usher.directory.ldap")
public record LdapSettings(
    @DefaultValue List<String> servers,
    @Nullable Path ca,
    @DefaultValue("") String bindDn,
    @DefaultValue("") String bindPassword,
    @DefaultValue("") String base,
    @DefaultValue("2s") Duration limit,
    @DefaultValue(BIND) String proof,
    @DefaultValue Attributes attributes,
    @DefaultValue Map<String, String> groups,
    @DefaultValue Map<String, String> sites) {
  static final String BIND = "bind";

  public LdapSettings {
    servers = List.copyOf(servers);
    groups = Map.copyOf(groups);
    sites = Map.copyOf(sites);
  }

  /** Names of attributes; empty: the directory does not know it.
   *  @param licenceUntil day such as 2030-12-31
   *  @param level of a membership
   *  @param account open, locked or ended */
  public record Attributes(
      @DefaultValue("employeeNumber") String number,
      @DefaultValue("displayName") String name,
      @DefaultValue("mail") String mail,
      @DefaultValue("telephoneNumber") String phone,
      @DefaultValue("mobile") String mobile,
      @DefaultValue("preferredLanguage") String language,
      @DefaultValue("l") String site,
      @DefaultValue("employeeType") String groups,
      @DefaultValue("") String licenceUntil,
      @DefaultValue("") String level,
      @DefaultValue("") String account) {}

  /** Fails when it could never be asked, saying what is wrong. */
  void check() {
    servers.stream()
        .filter(server -> !server.matches("ldaps?://[^/\\s:]+(:[0-9]{1,5})?"))
        .findFirst()
        .ifPresent(server -> {
          throw new IllegalArgumentException("usher.directory.ldap.servers has '" + server
              + "'; write ldaps://host or ldaps://host:636");
        });
    if (base.isEmpty() || attributes.number().isEmpty()) {
      throw new IllegalArgumentException(
          "usher.directory.ldap has servers, but no base or no attribute for the number; write usher.directory.ldap.base=ou=people,dc=example,dc=org");
    }
  }
}
