package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The chat of the start page, as a user sees it. */
public record Chat(Page page) {

  public Chat inChinese() {
    widget()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("切换到中文"))
        .click();
    return this;
  }

  public void say(String text) {
    field().fill(text);
    field().press("Enter");
  }

  /** Begins a line and does not send it. */
  public void write(String text) {
    field().fill(text);
  }

  /** That somebody writes an answer. */
  public Locator writing() {
    return log().locator(".typing");
  }

  /** How far the user's last line has come. */
  public Locator mark() {
    return log().locator(".mark");
  }

  /** Says it, and waits until the bot has answered. */
  public void sayAndHear(String text) {
    var before = botsLines().count();
    say(text);
    assertThat(botsLines().nth(before)).isVisible();
  }

  public void askForAPerson() {
    widget()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Talk to a person"))
        .click();
  }

  /** Whatever form it has: text, digits, a day, a secret. */
  public Locator field() {
    return widget().locator("form .field textarea, form .field input");
  }

  public Locator log() {
    return widget().getByRole(AriaRole.LOG);
  }

  /** Lines of a person, not of the bot. */
  public Locator personsLines() {
    return log().locator(".message.person");
  }

  public Locator botsLines() {
    return log().locator(".message.bot");
  }

  /** Who takes care, under the title. */
  public Locator owner() {
    return widget().locator(".state");
  }

  public Locator widget() {
    return page.locator("usher-chat");
  }
}
