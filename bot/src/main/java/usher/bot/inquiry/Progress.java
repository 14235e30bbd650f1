package usher.bot.inquiry;

/** How far an inquiry has come. */
public enum Progress {
  OPENED,
  VALIDATED,
  TRIAGED,
  RESOLVED,
  HANDED_OFF,
  ABANDONED;

  public boolean isOpen() {
    return this == OPENED || this == VALIDATED || this == TRIAGED;
  }
}
