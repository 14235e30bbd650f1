package usher.bot.admin;

/** A line of a new item.
 *  @param field of the form it comes from; empty: none
 *  @param yaml {@code service: wifi}, indented only below the item's own keys */
record Line(String field, String yaml) {}
