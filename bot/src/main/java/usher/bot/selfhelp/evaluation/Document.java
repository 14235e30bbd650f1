package usher.bot.selfhelp.evaluation;

/** A document of a collection.
 *  @param title may be empty
 *  @param group what it belongs to, a venue for example; may be empty */
record Document(String id, String title, String text, String group) {}
