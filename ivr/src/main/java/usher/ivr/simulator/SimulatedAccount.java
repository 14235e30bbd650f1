package usher.ivr.simulator;

/**
 * The account the simulator posts for.
 *
 * @param sid as the desk's settings have it
 * @param token signs; the same as in the desk's settings
 * @param hooks of the desk's number
 */
public record SimulatedAccount(String sid, String token, Hooks hooks) {
  @Override
  public String toString() {
    return "SimulatedAccount[sid=" + sid + "]";
  }
}
