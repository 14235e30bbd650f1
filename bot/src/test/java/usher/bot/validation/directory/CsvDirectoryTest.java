package usher.bot.validation.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.TestDesks;

class CsvDirectoryTest {
  private static final DeskFolder.Company COMPANY = TestDesks.small().company();
  private final Directory directory =
      new CsvDirectory(COMPANY.people(), "demo-pepper", Schedulers.immediate());

  @Test
  void findsPeopleByNumberAndPhone() {
    var lena = result(directory.find(new PersonId("1001"))).orElseThrow();

    assertThat(lena.reach().email()).isEqualTo("lena@mail.example");
    assertThat(lena.licenceUntil()).isEqualTo(LocalDate.parse("2034-05-31"));
    assertThat(result(directory.byPhone("+4917604069001"))).contains(lena);
    assertThat(result(directory.byPhone(""))).isEmpty();
  }

  @Test
  void readsQuotedFields() {
    var wang = result(directory.find(new PersonId("1002"))).orElseThrow();

    assertThat(wang.name()).isEqualTo("Wang, Xiaoming");
    assertThat(wang.groups()).containsExactlyInAnyOrder("students", "staff");
    assertThat(wang.reach().language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void provesThePersonWhosePinItIs() {
    assertThat(prove("1001", "4711")).isInstanceOf(ProofResult.Proved.class);
    assertThat(prove("1001", "4712")).isInstanceOf(ProofResult.Wrong.class);
  }

  @Test
  void provesNobodyUnknownOrWithoutPin() {
    assertThat(prove("9999", "4711")).isInstanceOf(ProofResult.Wrong.class);
    assertThat(prove("1002", "")).isInstanceOf(ProofResult.Wrong.class);
  }

  @Test
  void provesNobodyWithAnotherPepper() {
    var other = new CsvDirectory(COMPANY.people(), "another", Schedulers.immediate());

    assertThat(result(other.provePin(new PersonId("1001"), new Secret("4711"))))
        .isInstanceOf(ProofResult.Wrong.class);
  }

  @Test
  void printsNoSecretAndNoName() {
    var lena = result(directory.find(new PersonId("1001"))).orElseThrow();

    assertThat(new Secret("4711")).hasToString("••••");
    assertThat(lena).hasToString("person 1001");
  }

  @Test
  void readsItsOwnForm() {
    var written = HashedSecret.write("4711", "pepper", 1000, new byte[16]);

    var read = HashedSecret.parse(written).orElseThrow();

    assertThat(read.matches("4711", "pepper")).isTrue();
    assertThat(HashedSecret.parse("4711")).isEmpty();
    assertThat(HashedSecret.parse("pbkdf2$9999999$AAAA$AAAA")).isEmpty();
  }

  @Test
  void knowsWhatIsInStock() {
    assertThat(COMPANY.stock().available("car", "main")).hasValue(2);
    assertThat(COMPANY.stock().available("car", "north")).hasValue(0);
    assertThat(COMPANY.stock().available("bike", "main")).isEmpty();
  }

  @Test
  void knowsWhichOutagesLast() {
    var during = Instant.parse("2026-11-23T09:00:00Z");

    assertThat(COMPANY.outages().now("accounts", "north", during)).hasSize(1);
    assertThat(COMPANY.outages().now("accounts", "", during)).hasSize(1);
    assertThat(COMPANY.outages().now("accounts", "main", during)).isEmpty();
    assertThat(COMPANY.outages().now("accounts", "north", Instant.parse("2026-12-01T07:00:00Z")))
        .isEmpty();
  }

  private ProofResult prove(String number, String pin) {
    return result(directory.provePin(new PersonId(number), new Secret(pin)));
  }

  private static <T> T result(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(10)));
  }
}
