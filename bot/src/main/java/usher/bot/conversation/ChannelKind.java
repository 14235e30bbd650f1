package usher.bot.conversation;

import java.util.Locale;

/** The kinds of way in and out. */
public enum ChannelKind {
  WEB,
  MESSAGING,
  VOICE;

  /** As it is written in files, logs and facts: {@code web}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
