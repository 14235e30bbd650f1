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
    assertThat(caller()).hasAttribute("data-state", "LISTENING");
  }

  /** Presses a key, and hears what the desk says to it. */
  public void press(String key) {
    andHear(() -> caller().locator("[data-key='%s']".formatted(key)).click());
  }

  /** Says it, and hears what the desk says to it. */
  public void say(String words) {
    caller().locator("input[name=words]").fill(words);
    andHear(() -> caller().locator(".say").click());
  }

  /** What is pressed or said before the desk listens again is lost, as on any phone. */
  private void andHear(Runnable act) {
    var before = deskSaid().count();
    act.run();
    assertThat(deskSaid().nth(before)).isVisible();
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
