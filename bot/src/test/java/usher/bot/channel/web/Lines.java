package usher.bot.channel.web;

import java.util.List;
import java.util.Locale;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.Language;
import usher.bot.conversation.Owner;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Reply.Choice;
import usher.bot.conversation.Reply.Closing;
import usher.bot.conversation.Reply.Expects;
import usher.bot.conversation.Reply.Part;
import usher.bot.conversation.Reply.Speaker;

/** What the scripted desk says, in both languages. */
final class Lines {
  private Lines() {}

  record Line(Reply reply, List<ConversationEvent> events) {}

  static Line greeting(Language language) {
    return asks(
        language,
        Expects.ANYTHING,
        List.of(text(
            language,
            "Hello! I am **Usher**, the service desk of the university. What can I do for you?",
            "您好！我是大学服务台的**小助手**。有什么可以帮您？")),
        List.of(
            choice(language, "VPN trouble", "VPN 连不上"),
            choice(language, "Reset my password", "重置密码"),
            choice(language, "Book a car", "预订汽车")));
  }

  static Line byPerson(Language language, String name, String text) {
    return new Line(
        new Reply(
            language,
            List.of(new Part.Text(text, text)),
            List.of(),
            Expects.ANYTHING,
            new Closing.None(),
            new Speaker.Person(name)),
        List.of());
  }

  static Line to(Language language, String said, boolean secret) {
    if (secret) {
      return asks(
          language,
          Expects.ANYTHING,
          List.of(text(
              language, "Thank you, that is right. Your password is reset.", "谢谢，验证通过。您的密码已重置。")),
          List.of());
    }
    var words = said.toLowerCase(Locale.ROOT);
    if (words.contains("vpn")) {
      return vpn(language);
    }
    if (words.contains("password") || words.contains("密码")) {
      return pin(language);
    }
    if (words.contains("car") || words.contains("汽车")) {
      return asks(
          language,
          Expects.DATE,
          List.of(text(language, "For which day would you like the car?", "您想预订哪一天的车？")),
          List.of());
    }
    if (words.contains("person") || words.contains("人工")) {
      return person(language);
    }
    if (words.contains("bye") || words.contains("再见")) {
      return goodbye(language);
    }
    return asks(
        language,
        Expects.ANYTHING,
        List.of(text(language, "You said: " + said, "您说的是：" + said)),
        List.of());
  }

  private static Line vpn(Language language) {
    var steps = text(
        language,
        "Most VPN trouble goes away like this:\n\n1. Open **eduVPN** and choose *your university*.\n2. Sign in again with your staff number.\n3. If it says `AUTH_FAILED`, your password has expired.\n\nMore under [our status page](https://status.example.edu/).",
        "大多数 VPN 问题可以这样解决：\n\n1. 打开 **eduVPN**，选择*您的大学*。\n2. 用工号重新登录。\n3. 如果显示 `AUTH_FAILED`，说明密码已过期。\n\n更多信息见[状态页](https://status.example.edu/)。");
    var card = new Part.Card(
        "vpn-setup",
        language.equals(Language.CHINESE) ? "在自己的电脑上设置 VPN" : "Set up the VPN on your own computer",
        language.equals(Language.CHINESE)
            ? "下载 eduVPN，选择“校园网”，然后用您的工号登录。"
            : "Download eduVPN, choose “Campus network”, then sign in with your staff number.",
        "/articles/" + language + "/vpn-setup",
        "");
    return asks(
        language,
        Expects.CHOICE,
        List.of(steps, card, text(language, "Did that help?", "有帮助吗？")),
        List.of(choice(language, "Yes", "是"), choice(language, "No", "否")));
  }

  private static Line pin(Language language) {
    var reply = new Reply(
        language,
        List.of(
            text(language, "Please enter your PIN. Nobody will see it.", "请输入您的 PIN 码。没有人会看到它。")),
        List.of(),
        Expects.SECRET,
        new Closing.None(),
        new Speaker.Bot());
    return new Line(
        reply, List.of(new DeskEvent.BotSpoke(List.of(), new Question.Pin(new PersonId("1001")))));
  }

  private static Line person(Language language) {
    var reply = new Reply(
        language,
        List.of(text(
            language, "I will get you a person. You are first in the queue.", "我为您转接人工客服。您是第一位。")),
        List.of(),
        Expects.ANYTHING,
        new Closing.Transfer("it", "h1"),
        new Speaker.Notice(null));
    return new Line(
        reply,
        List.of(
            new CareEvent.HandoffRequested("h1", "it", "ASKED", List.of(), false, null),
            new CareEvent.OwnerChanged(new Owner.Queue("it", "h1"))));
  }

  private static Line goodbye(Language language) {
    var reply = new Reply(
        language,
        List.of(text(language, "Goodbye, and come back any time.", "再见，欢迎随时回来。")),
        List.of(),
        Expects.NOTHING,
        new Closing.Goodbye(),
        new Speaker.Bot());
    return new Line(reply, List.of());
  }

  private static Line asks(
      Language language, Expects expects, List<Part> parts, List<Choice> choices) {
    return new Line(
        new Reply(language, parts, choices, expects, new Closing.None(), new Speaker.Bot()),
        List.of(new DeskEvent.BotSpoke(List.of(), null)));
  }

  private static Part text(Language language, String english, String chinese) {
    var words = language.equals(Language.CHINESE) ? chinese : english;
    return new Part.Text(words, words.replaceAll("[*`]", ""));
  }

  private static Choice choice(Language language, String english, String chinese) {
    return language.equals(Language.CHINESE)
        ? new Choice(chinese, chinese)
        : new Choice(english, english);
  }
}
