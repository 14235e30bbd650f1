package usher.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.HeardEvent;
import usher.bot.inquiry.IntentId;
import usher.handoff.browser.Browsers;

/** What a conversation in the widget lives through: two tabs, no network, a night, a change of mind, its end. */
class WidgetTabsIT {
  private static final HeardEvent TOPIC =
      new HeardEvent.IntentChosen(new IntentId("vpn-trouble"), "vpn-trouble");

  private static WebServer server;
  private static Browsers browsers;

  @BeforeAll
  static void start() {
    Browsers.needed("the widget's tabs");
    server = WebServer.start("--usher.web.limits.openings=1000", "--usher.web.limits.burst=1000");
    browsers = new Browsers();
  }

  @AfterAll
  static void stop() {
    if (browsers != null) {
      browsers.close();
      server.close();
    }
  }

  @AfterEach
  void leave() {
    if (browsers != null) {
      browsers.leave();
    }
  }

  @Test
  void showsOneConversationInBothTabs() {
    var left = begun();
    var right = otherTab(left);

    left.say("said on the left");
    assertThat(right.line("You said: said on the left")).isVisible();
    right.say("said on the right");

    assertThat(left.line("You said: said on the right")).isVisible();
    assertThat(left.conversation()).isEqualTo(right.conversation());
    assertThat(right.line("said on the left")).hasCount(1);
    assertThat(left.line("said on the left")).hasCount(1);
  }

  @Test
  void settlesAChoiceInTheOtherTab() {
    var left = begun();
    var right = otherTab(left);
    assertThat(right.choice("Book a car")).isVisible();

    left.choice("Book a car").click();

    assertThat(right.choice("Book a car")).isHidden();
    assertThat(right.chat().locator("input[type=date]")).isVisible();
  }

  @Test
  void changesTheLanguageInBothTabs() {
    var left = begun();
    var right = otherTab(left);

    left.button("切换到中文").click();

    assertThat(
            right.chat().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("服务台")))
        .isVisible();
  }

  @Test
  void followsTheOtherTabIntoANewConversation() {
    var left = begun();
    var right = otherTab(left);
    left.say("the old one");
    assertThat(right.line("You said: the old one")).isVisible();

    left.choose("Start again");
    assertThat(right.line("You said: the old one")).hasCount(0);
    left.say("the new one");

    assertThat(right.line("You said: the new one")).isVisible();
  }

  @Test
  void keepsWhatWasTypedOfflineAndSendsItOnce() {
    var visitor = begun();
    visitor.page().context().setOffline(true);
    assertThat(visitor.chat().locator(".banner")).containsText("You are offline");
    visitor.say("first, offline");
    visitor.say("second, offline");
    assertThat(visitor.chat().locator(".mark")).hasText("Sending…");

    visitor.page().context().setOffline(false);

    assertThat(visitor.line("You said: second, offline")).isVisible();
    assertThat(visitor.line("first, offline")).hasCount(1);
    assertThat(visitor.line("You said: first, offline")).hasCount(1);
    assertThat(visitor.chat().locator(".banner")).isHidden();
    assertThat(taken("first, offline")).isEqualTo(1);
  }

  @Test
  void sendsAfterAReloadWhatCouldNotBeSentBefore() {
    var visitor = begun();
    visitor.page().route("**/activities", route -> route.abort());
    visitor.say("lost and found");
    assertThat(visitor.chat().locator(".mark")).hasText("Sending…");
    visitor.page().unroute("**/activities");

    visitor.page().reload();

    assertThat(visitor.line("You said: lost and found")).isVisible();
    assertThat(visitor.line("lost and found")).hasCount(1);
    assertThat(taken("lost and found")).isEqualTo(1);
  }

  @Test
  void losesNothingOvernight() {
    var visitor = begun();
    visitor.say("good night");
    assertThat(visitor.line("You said: good night")).isVisible();
    var evening = visitor.conversation();
    visitor.composer().fill("half a sentence");

    server.clock().moveOn(Duration.ofHours(9));
    visitor.page().context().setOffline(true);
    visitor.page().context().setOffline(false);
    visitor.page().reload();

    assertThat(visitor.composer()).hasValue("half a sentence");
    visitor.say("good morning");
    assertThat(visitor.line("You said: good morning")).isVisible();
    assertThat(visitor.line("You said: good night")).isVisible();
    assertThat(visitor.conversation()).isEqualTo(evening);
  }

  @Test
  void renewsItsTokenWithoutAWordWhenItHasRunOut() {
    var visitor = begun();

    server.clock().moveOn(Duration.ofHours(9));
    visitor.say("still here");

    assertThat(visitor.line("You said: still here")).isVisible();
    assertThat(visitor.chat().locator(".failed")).hasCount(0);
  }

  @Test
  void keepsADraftThroughTheEndOfAConversation() {
    var visitor = begun();
    visitor.composer().fill("I was just about to say");

    visitor.page().evaluate("() => usher.say('bye')");
    assertThat(visitor.chat()).containsText("This conversation has ended.");
    visitor.button("Start again").click();

    assertThat(visitor.composer()).hasValue("I was just about to say");
  }

  @Test
  void marksWhatWasSentAndRead() {
    var visitor = begun();

    visitor.say("a person please");
    assertThat(visitor.chat()).containsText("Waiting for a person");
    visitor.say("are you there?");
    assertThat(visitor.chat().locator(".mark")).hasText("Read");
    server.desk().personSays(visitor.conversation(), "Anna", "I am.");

    assertThat(visitor.line("I am.")).isVisible();
    assertThat(visitor.chat().locator(".mark")).hasText("Read");
  }

  @Test
  void asksHowItWasAndTellsTheDesk() {
    var visitor = begun();
    visitor.say("bye");

    visitor.button("Good (4/5)").click();

    assertThat(visitor.chat()).containsText("Thank you for telling us.");
    assertThat(visitor.chat().locator(".stars")).hasCount(0);
    visitor
        .page()
        .waitForCondition(() -> server.desk().taken().stream()
            .anyMatch(input -> input.what().equals(new DeskEvent.FeedbackGiven(4))));
  }

  @Test
  void givesTheConversationAway() throws IOException {
    var visitor = begun();
    visitor.say("vpn");
    assertThat(visitor.choice("Yes")).isVisible();

    Download file =
        visitor.page().waitForDownload(() -> visitor.choose("Download this conversation"));

    assertThat(file.suggestedFilename()).startsWith("usher-conversation-").endsWith(".txt");
    assertThat(Files.readString(file.path()))
        .contains("Assistant: Hello! I am Usher", "You: vpn", "Most VPN trouble", "AUTH_FAILED");
  }

  @Test
  void erasesTheConversationHereThereAndInTheOtherTab() {
    var left = begun();
    left.say("something private");
    assertThat(left.line("You said: something private")).isVisible();
    var id = left.conversation();
    var right = otherTab(left);
    assertThat(right.line("You said: something private")).isVisible();

    left.choose("Forget me");
    assertThat(left.chat()).containsText("What was already done stays");
    left.button("Erase it").click();

    assertThat(left.log()).containsText("Erased. Nothing of this conversation is left here.");
    assertThat(right.log()).containsText("Erased. Nothing of this conversation is left here.");
    assertThat(left.line("something private")).hasCount(0);
    assertThat(right.line("something private")).hasCount(0);
    assertThat(server.desk().load(id).blockOptional()).isEmpty();
    assertThat(left.button("Start again")).isFocused();
  }

  @Test
  void asksWhatIsKnownFromTheMenu() {
    var visitor = begun();

    visitor.choose("What do you know about me?");

    assertThat(visitor.line("You said: What do you know about me?")).isVisible();
    assertThat(visitor.composer()).isFocused();
  }

  @Test
  void refusesFilesKindly() {
    var visitor = begun();

    for (var way : List.of("drop", "paste")) {
      visitor
          .chat()
          .evaluate(
              "(chat, way) => { const brought = new DataTransfer(); brought.items.add(new File(['x'], 'screen.png', { type: 'image/png' }));"
                  + "const event = way === 'paste' ? new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true })"
                  + " : new DragEvent('drop', { dataTransfer: brought, bubbles: true, cancelable: true });"
                  + "chat.shadowRoot.querySelector('textarea').dispatchEvent(event); window.stopped = event.defaultPrevented; }",
              way);
      assertThat(visitor.page().evaluate("() => window.stopped")).isEqualTo(true);
    }

    assertThat(visitor.log().getByText("Files cannot be sent here")).hasCount(2);
  }

  @Test
  void opensWithATopicOnce() {
    var page = browsers.visit(server.address() + "/articles/en/vpn-setup", Visitor.laptop());
    var visitor = new Visitor(page).withWidget("/widget.js");
    assertThat(visitor.launcher()).isVisible();

    page.evaluate("() => usher.open({ topic: 'vpn-trouble' })");
    assertThat(visitor.choice("VPN trouble")).isVisible();
    page.evaluate("() => usher.open({ topic: 'vpn-trouble' })");
    visitor.say("after it");
    assertThat(visitor.line("You said: after it")).isVisible();

    assertThat(server.desk().taken().stream()
            .filter(input -> input.what().equals(TOPIC))
            .map(input -> input.id())
            .distinct())
        .hasSize(1);
  }

  private static Visitor begun() {
    var visitor = new Visitor(browsers.visit(server.address() + "/", Visitor.laptop()));
    assertThat(visitor.choice("Book a car")).isVisible();
    return visitor;
  }

  private static Visitor otherTab(Visitor first) {
    var page = first.page().context().newPage();
    page.navigate(server.address() + "/");
    var other = new Visitor(page);
    assertThat(other.log()).containsText("I am Usher");
    return other;
  }

  /** How often the desk was given these words under a name of its own. */
  private static long taken(String words) {
    return server.desk().taken().stream()
        .filter(input -> input.what() instanceof HeardEvent.UtteranceHeard heard
            && heard.text().equals(words))
        .map(input -> input.id())
        .distinct()
        .count();
  }
}
