package usher.handoff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static usher.handoff.DeskPages.accessible;
import static usher.handoff.DeskPages.button;
import static usher.handoff.DeskPages.picture;
import static usher.handoff.DeskPages.row;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The worklist of promised callbacks on the agents' page. */
final class PromisesIT {
  @RegisterExtension
  static final DeskPages DESK = new DeskPages();

  @Test
  void showsWhatIsLateAndLetsAnAgentKeepIt() {
    var page = DESK.loggedIn("agent1");
    var other = DESK.loggedIn("agent2");

    DESK.house()
        .promised("p1", DeskPreview.callback("Mia Chen", Instant.now().minusSeconds(900), 0));

    assertThat(row(page, "Mia Chen")).containsText("Overdue since");
    assertThat(row(page, "Mia Chen")).containsText("+493055502001");
    button(page, "Promises overdue: 1").click();
    assertThat(page.locator("#h-promised")).isFocused();
    row(page, "Mia Chen").click();
    button(page, "Take it on").click();
    assertThat(row(page, "Mia Chen")).containsText("Yours");
    assertThat(row(other, "Mia Chen")).hasCount(0);
    assertThat(page.getByRole(AriaRole.LINK)
            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("Call +493055502001")))
        .hasAttribute("href", "tel:+493055502001");
    accessible(page);
    picture(page, "desk-promise");
    button(page, "Reached").click();
    assertThat(page.locator("#said")).hasText("Promise kept.");
    assertThat(row(page, "Mia Chen")).hasCount(0);
  }

  @Test
  void countsTriesInVainAndGivesUpAfterThree() {
    var page = DESK.loggedIn("agent1");
    DESK.house()
        .promised("p1", DeskPreview.callback("Mia Chen", Instant.now().plusSeconds(900), 1));

    row(page, "Mia Chen").click();
    button(page, "Take it on").click();
    button(page, "Not reached").click();

    assertThat(row(page, "Mia Chen")).containsText("2 of 3 tries");
    row(page, "Mia Chen").click();
    button(page, "Take it on").click();
    button(page, "Not reached").click();
    assertThat(row(page, "Mia Chen")).hasCount(0);
  }

  @Test
  void speaksChinese() {
    var page = DESK.loggedIn("agent1");
    DESK.house()
        .promised("p1", DeskPreview.callback("Mia Chen", Instant.now().minusSeconds(900), 1));
    row(page, "Mia Chen").click();

    button(page, "中文").click();

    assertThat(row(page, "Mia Chen")).containsText("已超时");
    assertThat(button(page, "由我来办")).isVisible();
    accessible(page);
    picture(page, "desk-promise-chinese");
  }
}
