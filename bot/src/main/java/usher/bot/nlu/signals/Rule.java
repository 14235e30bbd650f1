package usher.bot.nlu.signals;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Signal;

/** How one signal is recognised in one language.
 *  @param whole what the whole utterance may be, politeness around it aside; null when nothing
 *  @param anywhere what is enough anywhere in it; null when nothing
 *  @param unless what takes {@code anywhere} back; null when nothing
 *  @param hidden phrases looked for behind disguises */
record Rule(
    Signal signal,
    @Nullable Pattern whole,
    @Nullable Pattern anywhere,
    @Nullable Pattern unless,
    List<Hidden> hidden) {

  /** Whoever says more has a wish. */
  private static final int LONGEST_WHOLE = 120;

  /** A phrase in plain words, and without spaces and doubled letters. */
  record Hidden(String plain, String squeezed) {

    static Hidden of(String phrase) {
      return new Hidden(phrase, Disguised.squeeze(phrase));
    }

    /** Said openly it is no disguise; then the other lists decide. */
    boolean isIn(String text, Disguised disguised) {
      return disguised.hides(squeezed) && !text.contains(plain);
    }
  }

  boolean matches(String plain, String calmed, Disguised disguised) {
    return isWhole(plain)
        || isAnywhere(plain)
        || (!calmed.equals(plain) && (isWhole(calmed) || isAnywhere(calmed)))
        || hidden.stream().anyMatch(phrase -> phrase.isIn(plain, disguised));
  }

  /** Whether something is said that takes {@code anywhere} back. */
  boolean isTakenBack(String plain) {
    return unless != null && unless.matcher(plain).find();
  }

  private boolean isWhole(String plain) {
    return whole != null
        && plain.length() <= LONGEST_WHOLE
        && whole.matcher(plain).matches();
  }

  /** What is taken back is cut out first, so that a harmless phrase never hides a serious one beside it. */
  private boolean isAnywhere(String plain) {
    if (anywhere == null) {
      return false;
    }
    return anywhere
        .matcher(unless == null ? plain : unless.matcher(plain).replaceAll(" "))
        .find();
  }
}
