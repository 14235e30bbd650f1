package usher.knowledge;

/** Articles could not be read or written: a fault, never "not found". The message says what was wanted and what to do. */
public class KnowledgeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KnowledgeException(String message, Throwable cause) {
    super(message, cause);
  }

  public KnowledgeException(String message) {
    super(message);
  }
}
