package usher.handoff.web;

import org.springframework.http.HttpStatus;

/** What came in cannot be read. Leaves this room as a problem only. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  BadInput(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
