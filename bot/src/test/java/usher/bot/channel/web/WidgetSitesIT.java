package usher.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.PersonId;
import usher.bot.inquiry.IntentId;
import usher.handoff.browser.Browsers;

/** The widget on pages of others: the example of the documents, and the strictest policy. */
class WidgetSitesIT {
  private static final String OLD = "the-key-of-last-year-that-is-still-valid";
  private static final String NEW = "the-key-of-this-year-that-has-just-come";

  private static final Duration NIGHT = Duration.ofHours(9);

  private static WebServer server;
  private static Browsers browsers;
  private static EmbeddingSite site;

  @BeforeAll
  static void start() throws IOException {
    Browsers.needed("embedding");
    var port = freePort();
    site = EmbeddingSite.start("http://127.0.0.1:" + port, "portal-2026", NEW);
    server = WebServer.start(
        "--server.port=" + port,
        "--usher.web.limits.openings=1000",
        "--usher.web.origins=" + site.address(),
        "--usher.web.site-keys=portal-2025=" + OLD + ",portal-2026=" + NEW);
    browsers = new Browsers();
  }

  /** Each of the two must know the other before it starts. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    for (var opened : new AutoCloseable[] {browsers, site, server}) {
      if (opened != null) {
        opened.close();
      }
    }
  }

  @AfterEach
  void leave() {
    if (browsers != null) {
      browsers.leave();
    }
  }

  @Test
  void opensWithTheTopicOfAButton() {
    var visitor = embedded();

    button(visitor, "My VPN does not work").click();

    assertThat(visitor.choice("VPN trouble")).isVisible();
    awaitTopic(visitor, "vpn-trouble");
    visitor.picture("embedded");
  }

  @Test
  void opensWithATopicFromAScript() {
    var visitor = embedded();

    button(visitor, "Book a car").click();

    awaitTopic(visitor, "book-car");
  }

  @Test
  void knowsWhomTheSiteHasSignedIn() {
    var visitor = embedded();
    button(visitor, "Sign in").click();
    assertThat(visitor.page().getByText("Signed in")).isVisible();

    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();

    assertThat(server.desk().begun().getLast()).satisfies(begun -> {
      assertThat(begun.person()).isEqualTo(new PersonId("1001"));
      assertThat(begun.assurance()).isEqualTo(Assurance.PIN);
    });
  }

  @Test
  void servesStrangersOfTheSiteToo() {
    var visitor = embedded();

    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();

    assertThat(server.desk().begun().getLast().person()).isNull();
  }

  @Test
  void goesOnOvernightWhenTheSiteVouchesAgain() {
    server.clock().moveOn(NIGHT.negated());
    var visitor = embedded();
    button(visitor, "Sign in").click();
    assertThat(visitor.page().getByText("Signed in")).isVisible();
    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();
    var evening = visitor.conversation();

    server.clock().moveOn(NIGHT);
    visitor.say("good morning");

    assertThat(visitor.line("You said: good morning")).isVisible();
    assertThat(visitor.conversation()).isEqualTo(evening);
  }

  @Test
  void wearsTheColoursOfTheSiteAndKeepsNobodyOut() {
    var visitor = embedded();
    visitor.launcher().click();
    visitor.say("vpn");
    assertThat(visitor.choice("Yes")).isVisible();

    var colour = visitor
        .chat()
        .locator(".send")
        .evaluate("button => getComputedStyle(button).backgroundColor");

    assertThat(colour).isEqualTo("rgb(138, 21, 56)");
    assertThat(Browsers.barriers(visitor.page())).isEmpty();
    assertThat(browsers.leave().stream().filter(line -> !line.contains("401"))).isEmpty();
  }

  @Test
  void isTheExampleThatTheDocumentsShow() throws IOException {
    var documents = Files.readString(Path.of("..", "docs", "embedding.md"));
    var example = new StringBuilder();
    for (var part : new String[] {"index.html", "page.js", "page.css"}) {
      example.append(Files.readString(EmbeddingSite.FOLDER.resolve(part)));
    }

    var shown = Pattern.compile("```(?:html|js|css)\n(.*?)```", Pattern.DOTALL).matcher(documents);

    assertThat(shown.results().map(found -> found.group(1)).toList())
        .hasSize(4)
        .allSatisfy(snippet -> assertThat(example).contains(snippet.strip()));
  }

  @Test
  void worksUnderTheStrictestPolicy() {
    var visitor = new Visitor(browsers.visit(server.address() + "/strict", Visitor.laptop()));

    visitor.launcher().click();
    visitor.say("vpn");
    assertThat(visitor.choice("Yes")).isVisible();
    visitor.choose("Download this conversation");

    assertThat(
            visitor.chat().locator(".panel").evaluate("panel => getComputedStyle(panel).position"))
        .isEqualTo("fixed");
    assertThat(browsers.leave()).isEmpty();
  }

  @Test
  void tellsThePersonWhatWasReadOnlyOnceItWasSeen() {
    var visitor = embedded();
    visitor.page().clock().install();
    visitor.launcher().click();
    visitor.say("a person please");
    assertThat(visitor.chat()).containsText("Waiting for a person");
    visitor.button("Close chat").click();
    server.desk().personSays(visitor.conversation(), "Anna", "Are you there?");
    assertThat(visitor.launcher()).hasAccessibleName("Chat with us, new messages");
    visitor.page().clock().fastForward(1_000);
    visitor.chat().evaluate("chat => chat.setAttribute('lang', 'zh')");
    visitor
        .page()
        .waitForCondition(() -> server.desk().taken().stream()
            .anyMatch(input -> input.what() instanceof HeardEvent.LanguageChosen));
    assertThat(server.desk().reading).as("what is told comes in order").isEmpty();

    visitor.launcher().click();

    visitor.page().waitForCondition(() -> !server.desk().reading.isEmpty());
    assertThat(server.desk().reading).containsExactly(visitor.conversation());
  }

  @Test
  void isNotHeardFromASiteThatIsNotOnTheList() throws Exception {
    try (var stranger = EmbeddingSite.start(server.address(), "portal-2026", NEW)) {
      var visitor = new Visitor(browsers.visit(stranger.address() + "/", Visitor.laptop()));

      visitor.launcher().click();

      assertThat(visitor.chat().locator(".banner"))
          .containsText("The service desk cannot be reached right now");
      assertThat(visitor.choice("VPN trouble")).hasCount(0);
    }
  }

  private static Visitor embedded() {
    var visitor = new Visitor(browsers.visit(site.address() + "/", Visitor.laptop()));
    assertThat(visitor.launcher()).isVisible();
    return visitor;
  }

  private static Locator button(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void awaitTopic(Visitor visitor, String topic) {
    var chosen = new HeardEvent.IntentChosen(new IntentId(topic), topic);
    visitor
        .page()
        .waitForCondition(
            () -> server.desk().taken().stream().anyMatch(input -> input.what().equals(chosen)));
  }
}
