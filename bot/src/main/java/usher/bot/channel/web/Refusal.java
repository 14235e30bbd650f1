package usher.bot.channel.web;

/** A request that is not served, as Direct Line reports it: a status, a code that never changes, and words for a developer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private Refusal(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal badArgument(String message) {
    return new Refusal(400, "BadArgument", message);
  }

  static Refusal missing(String property) {
    return new Refusal(
        400,
        "MissingProperty",
        "The property '" + property + "' is missing or not of the right type");
  }

  static Refusal noCredentials() {
    return new Refusal(401, "Unauthorized", "Send 'Authorization: Bearer SECRET_OR_TOKEN'");
  }

  static Refusal forbidden(String message) {
    return new Refusal(403, "Forbidden", message);
  }

  static Refusal expired() {
    return new Refusal(403, "TokenExpired", "The token has expired; generate a new one");
  }

  static Refusal notFound(String what) {
    return new Refusal(404, "NotFound", "There is no such " + what);
  }

  static Refusal tooBig(String message) {
    return new Refusal(413, "MessageSizeTooBig", message);
  }

  static Refusal noFiles() {
    return new Refusal(415, "UnsupportedMediaType", "Files are not taken here; send text");
  }

  static Refusal tooFast() {
    return new Refusal(429, "ThrottledRequest", "Too many requests; wait a second and send again");
  }

  static Refusal broken() {
    return new Refusal(502, "BotError", "The service desk could not take this; send it again");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
