package usher.bot.validation.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.breaker.Breaker;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;
import usher.bot.folder.DeskInfo;

/** People of an LDAP directory. Two people with one number are an answer that cannot be trusted; a PIN that is empty is wrong, whatever a server would say to it. Fails with
 *  {@link DirectoryAway}. */
public final class LdapDirectory implements Directory, Acquainted, AutoCloseable {
  private static final String HOST = "ldap";
  private static final int TOO_MANY = 2;
  private static final int USUAL_ITERATIONS = 120_000;

  /** What a server says to a wrong password, or to somebody who may not log in any more. */
  private static final Set<ResultCode> WRONG = Set.of(
      ResultCode.INVALID_CREDENTIALS,
      ResultCode.NO_SUCH_OBJECT,
      ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
      ResultCode.CONSTRAINT_VIOLATION,
      ResultCode.UNWILLING_TO_PERFORM,
      ResultCode.INAPPROPRIATE_AUTHENTICATION,
      ResultCode.INVALID_DN_SYNTAX);

  private final LdapConnections connections;
  private final LdapSettings settings;
  private final LdapEntries entries;
  private final String pepper;
  private final Breaker breaker;
  private final Scheduler scheduler;
  private final Cache<PersonId, Person> met = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofHours(1))
      .build();

  /** Fails with {@link IllegalArgumentException} when the settings could never work. Asks nobody yet.
   *  @param pepper that hashed PINs are mixed with
   *  @param scheduler where waiting is allowed */
  public LdapDirectory(
      LdapSettings settings, DeskInfo desk, String pepper, Breaker breaker, Scheduler scheduler) {
    settings.check();
    this.connections = new LdapConnections(settings);
    this.settings = settings;
    this.entries = new LdapEntries(settings, desk);
    this.pepper = pepper;
    this.breaker = breaker;
    this.scheduler = scheduler;
  }

  @Override
  public Mono<Optional<Person>> find(PersonId id) {
    return asked(() -> one(byNumber(id)).map(this::person));
  }

  @Override
  public Mono<Optional<Person>> byPhone(String phone) {
    var filter = Filter.createORFilter(
        Filter.createEqualityFilter(settings.attributes().phone(), phone),
        Filter.createEqualityFilter(settings.attributes().mobile(), phone));
    return asked(() -> {
      var found = search(filter);
      return found.size() == 1 ? Optional.of(person(found.getFirst())) : Optional.empty();
    });
  }

  @Override
  public Mono<ProofResult> provePin(PersonId id, Secret pin) {
    return asked(() -> prove(one(byNumber(id)), pin.value().strip()));
  }

  @Override
  public Optional<Person> with(PersonId id) {
    return Optional.ofNullable(met.getIfPresent(id));
  }

  @Override
  public void close() {
    connections.close();
  }

  /** A question to the server. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws LDAPException;
  }

  private <T> Mono<T> asked(Asking<T> asking) {
    return Mono.fromCallable(() -> guarded(asking)).subscribeOn(scheduler);
  }

  private <T> T guarded(Asking<T> asking) {
    if (!breaker.allows(HOST)) {
      throw new DirectoryAway("the directory has not answered for some time", null);
    }
    try {
      var answer = twice(asking);
      breaker.worked(HOST);
      return answer;
    } catch (LDAPException fault) {
      breaker.failed(HOST);
      throw new DirectoryAway("the directory answered " + fault.getResultCode().getName(), fault);
    }
  }

  /** A server that goes away in the middle of a question has a second one asked. */
  private static <T> T twice(Asking<T> asking) throws LDAPException {
    try {
      return asking.ask();
    } catch (LDAPException fault) {
      if (fault.getResultCode().equals(ResultCode.SERVER_DOWN)) {
        return asking.ask();
      }
      throw fault;
    }
  }

  private Filter byNumber(PersonId id) {
    return Filter.createEqualityFilter(settings.attributes().number(), id.value());
  }

  private Optional<SearchResultEntry> one(Filter filter) throws LDAPException {
    var found = search(filter);
    if (found.size() > 1) {
      throw new DirectoryAway("the directory has one number twice", null);
    }
    return found.stream().findFirst();
  }

  private List<SearchResultEntry> search(Filter filter) throws LDAPException {
    var request = new SearchRequest(settings.base(), SearchScope.SUB, filter, entries.attributes());
    request.setSizeLimit(TOO_MANY);
    return connections.pool().search(request).getSearchEntries();
  }

  private Person person(SearchResultEntry entry) {
    var person = entries.person(entry);
    met.put(person.id(), person);
    return person;
  }

  private ProofResult prove(Optional<SearchResultEntry> entry, String pin) throws LDAPException {
    var fit = !pin.isEmpty() && pin.length() <= Secret.LONGEST;
    var right = settings.proof().equals(LdapSettings.BIND)
        ? letsIn(entry.map(SearchResultEntry::getDN).orElseGet(this::nobody), pin, fit)
        : hash(entry).matches(pin, pepper) && fit;
    return right && entry.isPresent()
        ? new ProofResult.Proved(person(entry.get()))
        : new ProofResult.Wrong();
  }

  /** An unknown person costs the server as much as a wrong PIN. */
  private String nobody() {
    return settings.attributes().number() + "=" + UUID.randomUUID() + "," + settings.base();
  }

  /** A bind without a password would be let in as nobody in particular: none is ever sent. */
  private boolean letsIn(String dn, String pin, boolean fit) throws LDAPException {
    try {
      var password = fit ? pin : UUID.randomUUID().toString();
      connections.pool().bindAndRevertAuthentication(new SimpleBindRequest(dn, password));
      return fit;
    } catch (LDAPException fault) {
      if (WRONG.contains(fault.getResultCode())) {
        return false;
      }
      throw fault;
    }
  }

  private HashedSecret hash(Optional<SearchResultEntry> entry) {
    return entry
        .map(found -> found.getAttributeValue(settings.proof()))
        .flatMap(HashedSecret::parse)
        .orElseGet(() -> HashedSecret.ofNobody(USUAL_ITERATIONS));
  }
}
