package usher.bot.admin;

/** Where a key stands: at the top of a file, or in the item with an id of a list at its top. */
sealed interface Place {
  String key();

  record Top(String key) implements Place {}

  record Item(String list, String id, String key) implements Place {}
}
