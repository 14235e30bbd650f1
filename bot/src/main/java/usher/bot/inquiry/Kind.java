package usher.bot.inquiry;

/** The kinds of query a service desk tells apart (capability CH-02). */
public enum Kind {
  INCIDENT,
  REQUEST,
  QUESTION,
  COMPLAINT,
  COMPLIMENT,
  MISDIRECTED
}
