package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The page of those who look after the desk. */
public record AdminPage(Page page) {

  public AdminPage enter(String agent, String password) {
    page.locator("#agent").fill(agent);
    page.locator("#password").fill(password);
    page.locator("#password").press("Enter");
    return this;
  }

  /** Day by the desk's clock. */
  public String today() {
    return page.locator("#outage-from").inputValue().substring(0, 10);
  }

  public void publish(String service, String site, String english, String chinese) {
    page.locator("#outage-service").selectOption(service);
    page.locator("#outage-sites").getByLabel(site).check();
    page.locator("#outage-text-en").fill(english);
    page.locator("#outage-text-zh").fill(chinese);
    button("Publish").click();
  }

  public void takeHoliday(String day) {
    page.locator("#holiday-date").fill(day);
    button("Take a holiday").click();
  }

  /** One that stands beside a thing and asks once more. */
  public void act(String name, String about, String why) {
    button(name + ": " + about).click();
    page.locator("#ask-why").fill(why);
    page.locator("dialog button[type=submit]").click();
    assertThat(page.locator("dialog")).hasCount(0);
  }

  public void lookUp(String state, String service) {
    page.locator("#record-status").selectOption(state);
    page.locator("#record-service").selectOption(new SelectOption().setLabel(service));
    button("Look up").click();
  }

  public void addAgent(String id, String name, String team) {
    page.locator("#agent-id").fill(id);
    page.locator("#agent-name").fill(name);
    page.locator("#agent-teams").getByLabel(team).check();
    button("Add").click();
  }

  /** One of the four parts of the page, by its heading. */
  public Locator sheet(String heading) {
    return page.getByRole(
            AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true))
        .first();
  }

  public Locator warning() {
    return page.locator(".warning");
  }

  public Locator secret() {
    return page.locator(".secret code");
  }

  public Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
