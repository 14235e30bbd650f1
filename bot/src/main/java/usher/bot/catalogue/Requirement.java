package usher.bot.catalogue;

/** What a person must have besides belonging to a group. */
public enum Requirement {
  /** A driving licence that is valid today. */
  LICENCE
}
