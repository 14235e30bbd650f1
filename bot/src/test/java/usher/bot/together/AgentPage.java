package usher.bot.together;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The agents' page, as an agent uses it. */
public record AgentPage(Page page) {

  /** Logged in and ready to take conversations. */
  public AgentPage enter(String agent, String password) {
    page.locator("#agent").fill(agent);
    page.locator("#password").fill(password);
    page.locator("#password").press("Enter");
    button("Ready").click();
    return this;
  }

  public Locator rows() {
    return page.locator(".row");
  }

  public AgentPage open(String headline) {
    rows().filter(new Locator.FilterOptions().setHasText(headline)).click();
    return this;
  }

  public AgentPage accept() {
    button("Accept").click();
    return this;
  }

  public void write(String line) {
    field().fill(line);
    field().press("Enter");
  }

  /** Begins a line and does not send it. */
  public void begin(String line) {
    field().fill(line);
  }

  /** That the user is writing. */
  public Locator writing() {
    return page.locator(".writing");
  }

  /** Why a person was called. */
  public Locator rule() {
    return page.locator(".rule");
  }

  /** That the user has read what agents wrote, and how far. */
  public Locator read() {
    return page.locator(".lines .read");
  }

  public void giveBack(String note) {
    button("Back to the bot").click();
    page.locator("#back-note").fill(note);
    button("Give back").click();
  }

  public Locator field() {
    return page.locator("#line");
  }

  /** Why, who, what is known and what was tried. */
  public Locator context() {
    return page.locator(".context");
  }

  public Locator transcript() {
    return page.locator(".lines");
  }

  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
