package usher.bot.dialogue;

import usher.bot.folder.Codes;

import java.util.Optional;
import usher.bot.conversation.Detail;

/** What a slot holds. The resolved form of each is that of {@link Detail#value}; a choice is the id of its option, yes-no is "yes" or "no". */
public enum SlotKind {
  CHOICE,
  TEXT,
  NUMBER,
  DATE,
  TIME,
  DATE_TIME,
  DURATION,
  PHONE,
  EMAIL,
  RECORD_NUMBER,
  YES_NO;

  /** What hearing finds for it; empty for text and yes-no, which are not details. */
  public Optional<Detail.Kind> detail() {
    return switch (this) {
      case CHOICE -> Optional.of(Detail.Kind.CHOICE);
      case NUMBER -> Optional.of(Detail.Kind.NUMBER);
      case DATE -> Optional.of(Detail.Kind.DATE);
      case TIME -> Optional.of(Detail.Kind.TIME);
      case DATE_TIME -> Optional.of(Detail.Kind.DATE_TIME);
      case DURATION -> Optional.of(Detail.Kind.DURATION);
      case PHONE -> Optional.of(Detail.Kind.PHONE);
      case EMAIL -> Optional.of(Detail.Kind.EMAIL);
      case RECORD_NUMBER -> Optional.of(Detail.Kind.RECORD_NUMBER);
      case TEXT, YES_NO -> Optional.empty();
    };
  }

  /** As written in files and text keys: {@code date-time}. */
  public String code() {
    return Codes.of(this);
  }
}
