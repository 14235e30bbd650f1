package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The phone page: a caller's line and an agent's. */
public record Telephone(Page page) {

  public Locator caller() {
    return page.locator("#caller");
  }

  public Locator agent() {
    return page.locator("#agent");
  }

  public void call() {
    caller().locator(".call").click();
  }

  /** Presses a key as soon as the desk listens. */
  public void press(String key) {
    caller().locator("[data-key='%s']:enabled".formatted(key)).click();
  }

  /** Says it as soon as the desk listens, and hears the answer. */
  public void sayAndHear(String words) {
    assertThat(caller()).hasAttribute("data-state", "LISTENING");
    var before = deskSaid().count();
    caller().locator("input[name=words]").fill(words);
    caller().locator(".say").click();
    assertThat(deskSaid().nth(before)).isVisible();
    assertThat(caller()).hasAttribute("data-state", "LISTENING");
  }

  private Locator deskSaid() {
    return heard(caller()).locator(".SYSTEM");
  }

  public void answer() {
    agent().locator(".answer:enabled").click();
  }

  /** The caller does. */
  public void hangUp() {
    caller().locator(".hang-up").click();
  }

  /** What is heard on a line. */
  public static Locator heard(Locator line) {
    return line.locator(".heard");
  }
}
