package usher.ivr;

import java.io.Serial;

/** A fault of the telephone side: the provider refuses, or what was kept cannot be read. */
public class IvrException extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1L;

  public IvrException(String message) {
    super(message);
  }

  public IvrException(String message, Throwable cause) {
    super(message, cause);
  }
}
