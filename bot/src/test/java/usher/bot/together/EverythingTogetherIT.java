package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** Chat, agents' desk and phone in one browser, before the whole application. */
class EverythingTogetherIT {
  private static House house;
  private static Browsers browsers;

  @BeforeAll
  static void open() {
    Browsers.needed("all pages together");
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    house = House.open();
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
      house.close();
    }
  }

  /** Being a stranger to the desk before the login is no fault of its page. */
  @AfterEach
  void leave() {
    if (browsers != null) {
      browsers.expected("status of 401");
      assertThat(browsers.leave()).isEmpty();
    }
  }

  @Test
  void bringsAnUpsetUserToAPersonAndBack() {
    var agent = agent("agent1");
    var chat = chat();
    assertThat(chat.log()).containsText("Welcome to the eCampus service desk");
    chat.say("My VPN does not connect");
    assertThat(chat.log()).containsText("Did that");

    chat.say("This is ridiculous, nothing ever works here!!! I am so fed up with this");
    assertThat(chat.owner()).hasText("Waiting for a person");
    agent.open("VPN").accept();
    assertThat(agent.context()).containsText("fed up");
    assertThat(agent.rule()).containsText("Very distressed");
    agent.button("中文").click();
    assertThat(agent.rule()).containsText("情绪非常激动");
    agent.button("English").click();
    assertThat(agent.transcript()).containsText("My VPN does not connect");
    agent.write("Hello, Anna here. I see that the VPN gives you trouble.");

    assertThat(chat.personsLines()).containsText("Anna here");
    assertThat(chat.owner()).hasText("Anna Weber is writing with you");
    assertThat(agent.read()).hasText("· Read");

    chat.write("Finally. It says");
    assertThat(agent.writing()).isVisible();
    agent.begin("One mom");
    assertThat(chat.writing()).isVisible();

    chat.say("Finally. It says my password has expired.");
    assertThat(agent.writing()).isHidden();
    assertThat(chat.mark()).hasText("Read");
    assertThat(agent.transcript()).containsText("my password has expired");
    assertThat(chat.personsLines()).hasCount(1);

    agent.giveBack("Renewed the certificate");
    assertThat(chat.owner()).hasText("Automated assistant");
    chat.say("When is the service desk open?");
    assertThat(chat.log()).containsText("Opening hours");
  }

  @Test
  void bringsAnUpsetUserToAPersonAndBackInChinese() {
    var agent = agent("agent2");
    var chat = chat().inChinese();
    assertThat(chat.log()).containsText("服务台");

    chat.say("太过分了，什么都不能用！！！给我转人工");
    assertThat(chat.owner()).hasText("正在等待人工客服");
    agent.open("太过分了").accept();
    assertThat(agent.context()).containsText("太过分了");
    agent.write("您好，我是林悦。");
    assertThat(chat.personsLines()).containsText("我是林悦");
    assertThat(chat.owner()).hasText("林悦 正在为您服务");
    agent.giveBack("已处理");

    assertThat(chat.owner()).hasText("自动助手");
    chat.say("VPN 连不上");
    assertThat(chat.log().locator(".card")).isVisible();
  }

  @Test
  void bringsACallToTheAgentsPhone() {
    var agent = agent("agent1");
    var phone = phone();

    phone.call();
    phone.press("1");
    phone.press("0");
    assertThat(phone.caller()).hasAttribute("data-state", "QUEUED");
    agent.open("Phone").accept();
    phone.answer();

    assertThat(phone.caller()).hasAttribute("data-state", "BRIDGED");
    assertThat(phone.agent()).hasAttribute("data-state", "BRIDGED");
    assertThat(Telephone.heard(phone.agent())).containsText("asked");

    phone.hangUp();
    assertThat(phone.caller()).hasAttribute("data-state", "ENDED");
  }

  @Test
  void keepsNobodyOut() {
    var agent = agent("agent1");
    var chat = chat();
    chat.say("I forgot my password");
    assertThat(chat.botsLines().nth(1)).isVisible();
    assertThat(Browsers.barriers(chat.page())).isEmpty();

    chat.askForAPerson();
    assertThat(chat.owner()).hasText("Waiting for a person");
    assertThat(Browsers.barriers(agent.page())).isEmpty();
    agent.open("forgot my password").accept();
    assertThat(agent.field()).isVisible();
    assertThat(Browsers.barriers(agent.page())).isEmpty();
    agent.giveBack("");

    var phone = phone();
    phone.call();
    assertThat(Telephone.heard(phone.caller())).containsText("Welcome");
    assertThat(Browsers.barriers(phone.page())).isEmpty();
    phone.hangUp();
    assertThat(phone.caller()).hasAttribute("data-state", "ENDED");
  }

  private static Chat chat() {
    return new Chat(browsers.visit(house.address() + "/", english()));
  }

  private static AgentPage agent(String name) {
    return new AgentPage(browsers.visit(house.address() + "/desk", english())).enter(name, "demo");
  }

  private static Telephone phone() {
    return new Telephone(browsers.visit(house.address() + "/phone", english()));
  }

  private static Browser.NewContextOptions english() {
    return new Browser.NewContextOptions()
        .setViewportSize(1440, 1000)
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE);
  }
}
