package usher.bot.conversation;

/** How sure the desk is of who it speaks with, weakest first (feature F31). A caller's number is a hint and opens nothing. */
public enum Assurance {
  NONE,
  HINT,
  PIN,
  CODE;

  public boolean reaches(Assurance wanted) {
    return compareTo(wanted) >= 0;
  }
}
