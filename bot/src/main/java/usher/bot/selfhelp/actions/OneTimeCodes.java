package usher.bot.selfhelp.actions;

import usher.bot.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import reactor.core.publisher.Mono;
import usher.bot.selfhelp.ShortMemory;

/** One-time codes: six digits, five minutes, one use, three tries, bound to conversation and purpose. Only their hash is kept. */
public final class OneTimeCodes {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST_TRIES = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ShortMemory memory;

  public OneTimeCodes(ShortMemory memory) {
    this.memory = memory;
  }

  /** How a check ended. */
  public enum Verdict {
    RIGHT,
    WRONG,
    GONE
  }

  /** A fresh code; an earlier one of the same purpose is void. Never empty. */
  Mono<String> issue(String purpose) {
    var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    return memory
        .put("usher:code:" + purpose, hash(purpose, code), LIFE)
        .then(memory.take("usher:code-tries:" + purpose).onErrorComplete().then())
        .thenReturn(code);
  }

  /** Never empty. A right code is void afterwards; after three wrong ones the code is void too.
   *  @param key of the check, under which it may be asked for what it has found */
  Mono<Verdict> check(String purpose, String key, String typed) {
    var digits = typed.replaceAll("[\\s-]", "");
    return memory
        .get("usher:code:" + purpose)
        .flatMap(kept -> same(kept, hash(purpose, digits)) ? used(purpose, key) : wrong(purpose))
        .defaultIfEmpty(Verdict.GONE);
  }

  private Mono<Verdict> used(String purpose, String key) {
    return memory
        .take("usher:code:" + purpose)
        .flatMap(
            taken -> memory.put("usher:code-right:" + purpose, key, LIFE).thenReturn(Verdict.RIGHT))
        .defaultIfEmpty(Verdict.GONE);
  }

  /** Whether a code was right in an earlier check under the same key, whose node has died before it could say so. Never empty. */
  Mono<Boolean> wasRight(String purpose, String key) {
    return memory.get("usher:code-right:" + purpose).map(key::equals).defaultIfEmpty(false);
  }

  private Mono<Verdict> wrong(String purpose) {
    return memory
        .count("usher:code-tries:" + purpose, LIFE)
        .flatMap(tries -> tries >= MOST_TRIES ? spent(purpose) : Mono.just(Verdict.WRONG));
  }

  private Mono<Verdict> spent(String purpose) {
    return memory.take("usher:code:" + purpose).thenReturn(Verdict.GONE);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String purpose, String code) {
    return Sha256.of(purpose + ":" + code);
  }
}
