package usher.bot.desk;

import usher.bot.validation.directory.Outages;

/** What may change from day to day while the desk is open: outages, teams, agents, holidays. Whoever needs them asks again each time; what they get does
 *  not change under their hands. */
public final class Today {
  private volatile Daily now;

  /** One state of it. */
  public record Daily(Outages outages, Teams teams) {
    /** As the desk's folder told it when it was read. */
    public static Daily of(DeskFolder desk) {
      return new Daily(desk.company().outages(), desk.company().teams());
    }
  }

  public Today(Daily first) {
    this.now = first;
  }

  public Outages outages() {
    return now.outages();
  }

  public Teams teams() {
    return now.teams();
  }

  public Daily daily() {
    return now;
  }

  /** From now on. Only for the room that keeps the live version. */
  public void become(Daily next) {
    now = next;
  }
}
