package usher.bot.conversation.store;

import usher.bot.redis.Script;

/** What the log asks of Redis; each is one round trip. */
record LogScripts(
    Script claim, Script announce, Script renew, Script record, Script takeOver, Script load) {
  static final LogScripts ALL = new LogScripts(
      beside("claim"),
      beside("announce"),
      beside("renew"),
      beside("record"),
      beside("takeover"),
      beside("load"));

  private static Script beside(String name) {
    return Script.beside(LogScripts.class, name);
  }
}
