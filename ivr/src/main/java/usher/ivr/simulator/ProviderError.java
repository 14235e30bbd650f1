package usher.ivr.simulator;

import java.io.Serial;

/** What the provider would log against an application, with its error code. */
public final class ProviderError extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  private final int code;

  ProviderError(int code, String message) {
    super(code + ": " + message);
    this.code = code;
  }

  ProviderError(int code, String message, Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  /** Code and reason in one line. */
  String what() {
    return String.valueOf(getMessage());
  }

  public int code() {
    return code;
  }
}
