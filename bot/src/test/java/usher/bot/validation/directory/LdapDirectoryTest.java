package usher.bot.validation.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;
import usher.bot.breaker.Breaker;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;
import usher.bot.desk.TestDesks;
import usher.bot.redis.PrivateAuthority;
import usher.handoff.twin.ClockInHand;

/** Against a real LDAP server. */
@Timeout(60)
class LdapDirectoryTest {
  private static final PersonId GRACE = new PersonId("2001");

  private final ClockInHand clock = new ClockInHand(Instant.parse("2026-12-01T12:00:00Z"));
  private LdapServer server;

  @BeforeEach
  void start() throws Exception {
    server = LdapServer.plain();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static LdapSettings settings(
      String address, String proof, Duration limit, @Nullable Path ca) {
    var names = new LdapSettings.Attributes(
        "employeeNumber",
        "displayName",
        "mail",
        "telephoneNumber",
        "mobile",
        "preferredLanguage",
        "l",
        "employeeType",
        "departmentNumber",
        "",
        "");
    return new LdapSettings(
        List.of(address),
        ca,
        LdapServer.USHER,
        LdapServer.PASSWORD,
        LdapServer.BASE,
        limit,
        proof,
        names,
        Map.of("student", "students", "faculty", "staff"),
        Map.of("Nordcampus", "north"));
  }

  private LdapDirectory directory(LdapSettings settings) {
    return new LdapDirectory(
        settings, TestDesks.small().info(), "pepper", new Breaker(clock), Schedulers.immediate());
  }

  private LdapDirectory directory() {
    return directory(settings(server.address(), "bind", Duration.ofSeconds(5), null));
  }

  private static boolean proves(Directory directory, PersonId person, String pin) {
    return directory.provePin(person, new Secret(pin)).block() instanceof ProofResult.Proved;
  }

  @Test
  void readsAPersonInTheWordsOfTheDesk() {
    try (var directory = directory()) {
      var grace = directory.find(GRACE).block().orElseThrow();

      assertThat(grace.name()).isEqualTo("Grace Obi");
      assertThat(grace.groups()).containsExactly("students");
      assertThat(grace.site()).isEqualTo("north");
      assertThat(grace.reach())
          .isEqualTo(new Person.Reach(
              "grace@mail.example", "+493055502001", "+491765550201", Language.ENGLISH));
      assertThat(directory.with(GRACE)).contains(grace);
    }
  }

  @Test
  void whatIsNotOfTheDeskIsEmptyAndWhatIsMissingIsNoMistake() {
    try (var directory = directory()) {
      var min = directory.find(new PersonId("2002")).block().orElseThrow();

      assertThat(min.site()).isEmpty();
      assertThat(min.groups()).containsExactly("staff");
      assertThat(min.reach().language()).isEqualTo(Language.CHINESE);
      assertThat(min.licenceUntil()).isNull();
      assertThat(directory.find(new PersonId("9999")).block()).isEmpty();
    }
  }

  @Test
  void findsWhoCalls() {
    try (var directory = directory()) {
      assertThat(directory.byPhone("+491765550201").block().map(Person::id)).contains(GRACE);
      assertThat(directory.byPhone("+493055502001").block().map(Person::id)).contains(GRACE);
      assertThat(directory.byPhone("+491").block()).isEmpty();
    }
  }

  @Test
  void aPinIsRightWhenTheDirectoryLetsItsPersonIn() {
    try (var directory = directory()) {
      assertThat(proves(directory, GRACE, "482913")).isTrue();
      assertThat(proves(directory, GRACE, "482914")).isFalse();
      assertThat(proves(directory, new PersonId("9999"), "482913")).isFalse();
      assertThat(directory.find(GRACE).block()).as("Usher itself again").isPresent();
    }
  }

  @Test
  void noPinIsWrongAlthoughAServerLetsInWhoeverSendsNone() {
    try (var directory = directory()) {
      assertThat(proves(directory, GRACE, "")).isFalse();
      assertThat(proves(directory, GRACE, "   ")).isFalse();
    }
  }

  @Test
  void aHashedPinCanStandInTheDirectory() throws Exception {
    var hashed = HashedSecret.write("4711", "pepper", 1000, new byte[16]);
    server.person("2003", Map.of("displayName", "Ida", "description", hashed));
    try (var directory =
        directory(settings(server.address(), "description", Duration.ofSeconds(5), null))) {
      assertThat(proves(directory, new PersonId("2003"), "4711")).isTrue();
      assertThat(proves(directory, new PersonId("2003"), "4712")).isFalse();
      assertThat(proves(directory, GRACE, "482913")).as("has none").isFalse();
    }
  }

  @Test
  void nobodySmugglesASearchIn() {
    try (var directory = directory()) {
      assertThat(directory.byPhone("*)(employeeNumber=*").block()).isEmpty();
      assertThat(directory.byPhone("*").block()).isEmpty();
    }
  }

  @Test
  void aNumberThatTwoPeopleHaveProvesNobody() throws Exception {
    server.person("2001", Map.of("displayName", "Not Grace", "userPassword", "1"));
    try (var directory = directory()) {
      assertThatThrownBy(() -> proves(directory, GRACE, "482913"))
          .isInstanceOf(DirectoryAway.class)
          .hasMessageContaining("twice")
          .hasMessageNotContaining("2001");
    }
  }

  @Test
  void aServerThatIsSlowIsAwayAndIsLeftAloneForAWhile() {
    try (var directory =
        directory(settings(server.address(), "bind", Duration.ofMillis(200), null))) {
      assertThat(directory.find(GRACE).block()).isPresent();
      server.slow(2_000);
      for (var time = 0; time < 5; time++) {
        assertThatThrownBy(() -> directory.find(GRACE).block()).isInstanceOf(DirectoryAway.class);
      }
      server.slow(0);

      assertThatThrownBy(() -> directory.find(GRACE).block())
          .as("left alone")
          .hasMessageContaining("for some time");
      clock.move(Duration.ofSeconds(31));
      assertThat(directory.find(GRACE).block()).isPresent();
    }
  }

  @Test
  void theNextServerIsAskedWhenOneIsAway() throws Exception {
    try (var other = LdapServer.plain()) {
      var one = settings(server.address(), "bind", Duration.ofSeconds(5), null);
      var both = new LdapSettings(
          List.of(server.address(), other.address()),
          null,
          one.bindDn(),
          one.bindPassword(),
          one.base(),
          one.limit(),
          one.proof(),
          one.attributes(),
          one.groups(),
          one.sites());
      try (var directory = directory(both)) {
        assertThat(directory.find(GRACE).block()).isPresent();
        server.stop();
        assertThat(directory.find(GRACE).block()).isPresent();
        assertThat(proves(directory, GRACE, "482913")).isTrue();
      }
    }
  }

  @Test
  void aServerIsBelievedByItsCertificateAndItsName(@TempDir Path folder) throws Exception {
    var authority = new PrivateAuthority(folder.resolve("one"));
    var stranger = new PrivateAuthority(folder.resolve("other"));
    try (var safe = LdapServer.safe(authority.server())) {
      var limit = Duration.ofSeconds(5);
      try (var directory =
          directory(settings(safe.address(), "bind", limit, authority.certificate()))) {
        assertThat(proves(directory, GRACE, "482913")).isTrue();
      }
      try (var directory =
          directory(settings(safe.address(), "bind", limit, stranger.certificate()))) {
        assertThatThrownBy(() -> proves(directory, GRACE, "482913"))
            .isInstanceOf(DirectoryAway.class);
      }
      var elsewhere = safe.address().replace("127.0.0.1", "localhost");
      try (var directory = directory(settings(elsewhere, "bind", limit, authority.certificate()))) {
        assertThatThrownBy(() -> proves(directory, GRACE, "482913"))
            .as("the certificate is for another name")
            .isInstanceOf(DirectoryAway.class);
      }
    }
  }

  @Test
  void settingsThatCouldNeverWorkAreToldAtOnce() {
    assertThatThrownBy(() -> directory(settings("ldap.example.org", "bind", Duration.ZERO, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ldaps://host");
  }

  @Test
  void theFileOfTheDeskIsAskedFirst() {
    var people = TestDesks.small().company().people();
    var file = new CsvDirectory(people, "pepper", Schedulers.immediate());
    try (var both = Directories.both(people, file, directory())) {
      assertThat(both.find(new PersonId("1001")).block().map(Person::name))
          .contains("Lena Hoffmann");
      assertThat(both.find(GRACE).block().map(Person::name)).contains("Grace Obi");
      assertThat(both.byPhone("+4917604069001").block().map(Person::id))
          .contains(new PersonId("1001"));
      assertThat(both.with(GRACE).map(Person::name)).contains("Grace Obi");
      assertThat(proves(both, GRACE, "482913")).isTrue();

      server.stop();
      assertThat(both.find(new PersonId("1001")).block()).isPresent();
      assertThat(Optional.of(both.with(GRACE))).isPresent();
    }
  }
}
