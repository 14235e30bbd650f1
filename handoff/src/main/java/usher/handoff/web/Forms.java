package usher.handoff.web;

import java.util.Optional;
import usher.handoff.AgentId;
import usher.handoff.Availability;
import usher.handoff.Disposition;
import usher.handoff.InputId;
import usher.handoff.WrapUp;
import usher.handoff.desk.HandoffAct;

/** What the page sends. Each POST of an act carries an id of its own, so that a repeat has no second effect. */
final class Forms {
  private Forms() {}

  record Login(String agent, String password) {
    private static final int LONGEST = 200;

    Login {
      if (agent.length() > LONGEST || password.length() > LONGEST) {
        throw new IllegalArgumentException("agent and password have at most 200 characters each");
      }
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
      return "Login";
    }
  }

  record Declared(Availability availability) {}

  record Plain(InputId inputId) {}

  record Said(InputId inputId, String text) {
    Act by(AgentId agent) {
      return new Act(inputId, new HandoffAct.Say(agent, text));
    }
  }

  record GivenBack(InputId inputId, String note) {
    Act by(AgentId agent) {
      return new Act(inputId, new HandoffAct.GiveBack(agent, note));
    }
  }

  /** @param intent what was really wanted; null when the desk was right */
  record Finished(InputId inputId, Disposition disposition, Optional<String> intent, String note) {
    Act by(AgentId agent) {
      var verdict = intent
          .<WrapUp.Verdict>map(WrapUp.Verdict.Corrected::new)
          .orElseGet(WrapUp.Verdict.Confirmed::new);
      return new Act(inputId, new HandoffAct.Finish(agent, new WrapUp(disposition, verdict, note)));
    }
  }

  /** A form, understood. */
  record Act(InputId input, HandoffAct.ByAgent act) {}
}
