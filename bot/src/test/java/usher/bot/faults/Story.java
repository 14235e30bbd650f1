package usher.bot.faults;

import java.util.List;
import usher.bot.ChatClient;
import usher.bot.PackagedApp;

/** A conversation up to the message on whose way its node is struck.
 *  @param before what is said first; digits after {@code PIN } are typed into the secret field
 *  @param last the message */
enum Story {
  QUESTION(List.of(), "When are you open?"),
  PERSON(List.of(), "I want to talk to a person"),
  REPORT(List.of("The projector in room 204 is broken", "Main campus"), "yes"),
  CAR(List.of("I'd like to book a car for tomorrow", "1001", "PIN 2468", "Main campus"), "yes"),
  ACCOUNT(List.of("I forgot my password", "my account", "Main campus"), "yes");

  private final List<String> before;
  final String last;

  Story(List<String> before, String last) {
    this.before = before;
    this.last = last;
  }

  ChatClient begin(PackagedApp node) throws Exception {
    var chat = new ChatClient(node);
    for (var line : before) {
      say(chat, node, line);
    }
    return chat;
  }

  private static void say(ChatClient chat, PackagedApp node, String line) throws Exception {
    if (line.startsWith("PIN ")) {
      var heard = chat.saidByDesk(node).size();
      chat.enterSecret(node, line.substring(4));
      ChatClient.await(() -> chat.saidByDesk(node), said -> said.size() > heard);
    } else {
      chat.say(node, line);
    }
  }
}
