package usher.handoff;

import java.util.List;

/** Port: all intents of the desk. */
public interface IntentChoices {

  /** In the order of their titles; in the desk's first language when it does not speak the one asked for. */
  List<IntentChoice> in(String language);
}
