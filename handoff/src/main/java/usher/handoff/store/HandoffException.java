package usher.handoff.store;

import org.jspecify.annotations.Nullable;

/** A fault of keeping or reading handoffs: what was wanted, what was found, what to do. */
public class HandoffException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HandoffException(String message) {
    this(message, null);
  }

  public HandoffException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
