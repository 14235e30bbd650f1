package usher.bot.rehearsal;

import org.jspecify.annotations.Nullable;

/** The agent of the stories. Somebody is there in each of them, unless its script says otherwise. */
final class Staff {
  private final House house;
  private final String name;
  private final String password;
  private @Nullable Agent agent;

  /** @param name login of an agent of the desk; empty: nobody is ever there */
  Staff(House house, String name, String password) {
    this.house = house;
    this.name = name;
    this.password = password;
  }

  Agent agent() {
    if (agent == null) {
      if (name.isEmpty()) {
        throw new Difference("there is no agent; name one with --agent ID:PASSWORD");
      }
      agent = new Agent(house.address(), name, password);
    }
    return agent;
  }

  /** For the next story. */
  void ready() {
    if (!name.isEmpty()) {
      agent().forget();
    }
  }

  /** After a restart. */
  void back() {
    if (agent != null) {
      agent.listen();
    }
  }
}
