package usher.ivr;

class InMemoryCallStateTest extends CallStateContract {
  private final CallState state = new InMemoryCallState();

  @Override
  protected CallState state() {
    return state;
  }
}
