package usher.bot.communication;

/** Keeps users' words from becoming markup. */
final class Markdown {
  private Markdown() {}

  static String escaped(String words) {
    return words.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }
}
