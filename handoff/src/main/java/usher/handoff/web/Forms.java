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

    static Login read(Form form) {
      var login = new Login(form.text("agent"), form.text("password"));
      if (login.agent.length() > LONGEST || login.password.length() > LONGEST) {
        throw Form.bad("agent and password have at most 200 characters each");
      }
      return login;
    }

    /** Keeps the password out of every log. */
    @Override
    public String toString() {
      return "Login";
    }
  }

  static Availability availability(Form form) {
    return form.choice("availability", Availability.class);
  }

  static Act said(Form form, AgentId agent) {
    return new Act(form.inputId(), new HandoffAct.Say(agent, form.text("text")));
  }

  static Act released(Form form, AgentId agent) {
    return new Act(form.inputId(), new HandoffAct.Release(agent));
  }

  static Act givenBack(Form form, AgentId agent) {
    return new Act(form.inputId(), new HandoffAct.GiveBack(agent, form.text("note")));
  }

  static Act tried(Form form, AgentId agent) {
    var reached = form.choice("outcome", Tried.class) == Tried.REACHED;
    return new Act(
        form.inputId(),
        new HandoffAct.Tried(agent, reached, form.optional("note").orElse("")));
  }

  /** How a try to keep a promise went. */
  enum Tried {
    REACHED,
    NOT_REACHED
  }

  /** @param intent what was really wanted; empty when the desk was right */
  record Finished(InputId inputId, Disposition disposition, Optional<String> intent, String note) {
    static Finished read(Form form) {
      return new Finished(
          form.inputId(),
          form.choice("disposition", Disposition.class),
          form.optional("intent"),
          form.text("note"));
    }

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
