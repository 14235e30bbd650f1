package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.validation.directory.LdapServer;

/** People whom only an LDAP directory knows, in whole chats. */
@Timeout(120)
class LdapPeopleTest {
  private static String[] settings(LdapServer server) {
    return new String[] {
      "--usher.directory.ldap.servers=" + server.address(),
      "--usher.directory.ldap.base=" + LdapServer.BASE,
      "--usher.directory.ldap.bind-dn=" + LdapServer.USHER,
      "--usher.directory.ldap.bind-password=" + LdapServer.PASSWORD,
      "--usher.directory.ldap.groups.student=students",
      "--usher.directory.ldap.sites.Nordcampus=north"
    };
  }

  @Test
  void areProvedServedAndToldHonestlyWhenTheDirectoryIsAway() throws Exception {
    try (var server = LdapServer.plain();
        var desk = new RunningDesk(settings(server))) {
      var chat = desk.chat();
      chat.say("a1", "I'd like to borrow a laptop");
      chat.say("a2", "2001");
      chat.say("a3", "000000");
      chat.say("a4", "482913");
      chat.say("a5", "what do you know about me?");
      assertThat(chat.messages().toString())
          .contains("Number and PIN do not go together")
          .contains("Where would you like to pick up the laptop")
          .doesNotContain("482913");

      var file = desk.chat();
      file.say("b1", "I'd like to borrow a laptop");
      server.stop();
      file.say("b2", "2001");
      file.say("b3", "482913");

      assertThat(file.messages().toString())
          .contains("the directory does not answer")
          .doesNotContain("do not go together")
          .doesNotContain("482913");
      var kept = desk.chat();
      kept.say("c1", "I'd like to borrow a laptop");
      kept.say("c2", "1001");
      kept.say("c3", "2468");
      assertThat(kept.messages().toString())
          .as("people of the desk's own file need no directory")
          .doesNotContain("does not answer");
    }
  }
}
