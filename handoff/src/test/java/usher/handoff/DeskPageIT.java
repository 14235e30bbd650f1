package usher.handoff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.DeskPages.accessible;
import static usher.handoff.DeskPages.button;
import static usher.handoff.DeskPages.enter;
import static usher.handoff.DeskPages.field;
import static usher.handoff.DeskPages.picture;
import static usher.handoff.DeskPages.row;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The agents' page in a browser, before in-memory twins. */
final class DeskPageIT {
  @RegisterExtension
  static final DeskPages DESK = new DeskPages();

  @Test
  void takesOverByKeyboardAloneAndWrapsUpWithOneKey() {
    var page = DESK.loggedIn("agent1");
    DESK.house().userSays("h1", "The code has not come.");

    row(page, "Password reset code").press("Enter");
    assertThat(page.getByText("Distress 0.86 reached the limit")).isVisible();
    assertThat(page.getByText("Why this team: it looks after this offering")).isVisible();
    assertThat(page.getByText("Incident management")).isVisible();
    assertThat(page.getByText("Restore the service first.")).isVisible();
    assertThat(page.getByText("The code has not come.")).isVisible();
    button(page, "Accept").press("Enter");
    assertThat(field(page)).isFocused();
    page.keyboard().type("Hello, I am Lin.");
    page.keyboard().press("Enter");
    assertThat(page.locator(".lines [data-who=agent]")).containsText("Hello, I am Lin.");
    button(page, "Wrap up").press("Enter");
    assertThat(button(page, "Save")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#said")).hasText("Wrapped up.");
    assertThat(page.locator(".row")).hasCount(0);
  }

  @Test
  void goesBackToTheBotAndCorrectsWhatWasUnderstood() {
    var page = DESK.withConversation("agent1");

    button(page, "Back to the bot").click();
    page.getByLabel("What have you done?").fill("Sent a new code");
    button(page, "Give back").click();
    button(page, "Wrap up").click();
    page.getByRole(AriaRole.COMBOBOX).selectOption("vpn-broken");
    button(page, "Save").click();

    assertThat(page.locator(".row")).hasCount(0);
  }

  /** Given back from elsewhere while the button is down: without care the view would be another one when it comes up. */
  @Test
  void swallowsNoClickWhenTheViewChangesUnderIt() {
    var page = DESK.withConversation("agent1");
    var back = RequestOptions.create()
        .setHeader("X-Usher-Desk", "1")
        .setHeader("Origin", URI.create(page.url()).resolve("/").toString().replaceAll("/$", ""))
        .setData(Map.of("inputId", "elsewhere", "note", "done"));

    button(page, "Wrap up").hover();
    page.mouse().down();
    page.waitForResponse(
        answer -> answer.url().endsWith("/handoffs/h1"),
        () -> page.request()
            .post(URI.create(page.url()).resolve("/desk/api/handoffs/h1/return").toString(), back));
    page.mouse().up();

    assertThat(button(page, "Save")).isVisible();
  }

  @Test
  void asksWhichItWasBeforeACorrectionIsSaved() {
    var page = DESK.withConversation("agent1");

    button(page, "Wrap up").click();
    page.getByText("No, it was").click();
    button(page, "Save").click();

    assertThat(page.getByText("Please choose what it was.")).isVisible();
  }

  @Test
  void drawsAttentionToANewHandoff() {
    var page = DESK.loggedIn("agent1");

    DESK.house().open("h2", HandoffReason.CRISIS, "Says there is smoke in Hall 4");

    assertThat(row(page, "smoke in Hall 4")).isVisible();
    assertThat(page).hasTitle("(2) Usher desk");
    assertThat(page.locator("#said")).hasText("New: Crisis: Says there is smoke in Hall 4");
  }

  @Test
  void tellsTheSlowerOfTwoAgents() {
    var slower = DESK.loggedIn("agent2");
    row(slower, "Password reset code").click();
    assertThat(button(slower, "Accept")).isVisible();
    var held = new ArrayList<Route>();
    slower.route("**/accept", held::add);
    button(slower, "Accept").click();

    DESK.withConversation("agent1");
    slower.waitForConsoleMessage(() -> held.forEach(Route::resume));

    assertThat(slower.locator(".toast")).hasText("agent1 was faster and has taken over.");
    assertThat(slower.locator(".row")).hasCount(0);
    assertThat(DESK.expected("status of 409")).isEqualTo(1);
  }

  @Test
  void tellsWhoOnlyLooksThatItIsNoLongerWaiting() {
    var other = DESK.loggedIn("agent2");
    row(other, "Password reset code").click();
    assertThat(button(other, "Accept")).isVisible();

    DESK.withConversation("agent1");

    assertThat(other.locator(".toast")).hasText("This conversation is no longer waiting.");
    assertThat(other.locator(".row")).hasCount(0);
  }

  @Test
  void asksForNothingThatIsWrappedUpAlready() {
    var page = DESK.withConversation("agent1");
    var other = DESK.withNewPage(page);
    button(page, "Wrap up").click();
    var held = new ArrayList<Route>();
    page.route("**/wrap-up", route -> held.add(route));
    button(page, "Save").click();

    DESK.house().userSays("h1", "One more thing.");
    page.waitForResponse(
        response -> response.url().endsWith("/wrap-up"), () -> held.forEach(Route::resume));

    assertThat(page.locator("#said")).hasText("Wrapped up.");
    assertThat(page.locator(".row")).hasCount(0);
    assertThat(other.locator(".row")).hasCount(0);
  }

  @Test
  void showsWhatTheUserWritesAtOnceAndAsTextOnly() {
    var page = DESK.withConversation("agent1");

    DESK.house().userSays("h1", "<img src=x onerror=alert(1)> <b>bold</b>");

    assertThat(page.locator(".lines .text").last())
        .hasText("<img src=x onerror=alert(1)> <b>bold</b>");
    assertThat(page.locator(".lines img, .lines b")).hasCount(0);
  }

  @Test
  void keepsTheLineWhenTheServerCannotBeReached() {
    var page = DESK.withConversation("agent1");
    page.route("**/say", route -> route.abort());

    field(page).fill("Do not lose this");
    field(page).press("Enter");

    assertThat(page.locator(".toast")).hasText("No connection. Nothing was lost; try again.");
    assertThat(field(page)).hasValue("Do not lose this");
    assertThat(DESK.expected("ERR_FAILED")).isEqualTo(1);
  }

  @Test
  void asksForTheLoginAgainWhenTheSessionIsOver() {
    var page = DESK.withConversation("agent1");
    field(page).fill("Hello");

    page.context().clearCookies();
    page.keyboard().press("Enter");

    assertThat(page.getByLabel("Password")).isVisible();
  }

  @Test
  void connectsAgainAndShowsWhatWasMissed() {
    var page = DESK.loggedIn("agent1");

    DESK.down(() -> {
      assertThat(page.getByText("Connecting again")).isVisible();
      DESK.house().open("h2", HandoffReason.ASKED, "Opened in the meantime");
    });

    assertThat(row(page, "Opened in the meantime")).isVisible();
    assertThat(DESK.expected("ERR_")).isPositive();
  }

  @Test
  void speaksChinese() {
    var page = DESK.withConversation("agent1");

    button(page, "中文").click();

    assertThat(page.getByText("转人工原因")).isVisible();
    assertThat(page.getByText("为何由本团队处理：该团队负责此项服务")).isVisible();
    assertThat(button(page, "交还机器人")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
    picture(page, "desk-chinese");
  }

  @Test
  void refusesAWrongPasswordKindly() {
    var page = DESK.visit(ColorScheme.LIGHT);

    enter(page, "agent1", "wrong");

    assertThat(page.getByText("Agent or password is wrong.")).isVisible();
    assertThat(page.getByLabel("Password")).isFocused();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void canBeUsedByEverybody(ColorScheme scheme) {
    var page = DESK.visit(scheme);
    accessible(page);
    enter(page, "agent1", "demo");
    assertThat(row(page, "Password reset code")).isVisible();
    accessible(page);
    row(page, "Password reset code").click();
    button(page, "Accept").click();
    assertThat(field(page)).isVisible();
    accessible(page);
    picture(page, "desk-" + scheme.name().toLowerCase(Locale.ROOT));
    button(page, "Wrap up").click();
    assertThat(button(page, "Save")).isVisible();
    accessible(page);
  }
}
