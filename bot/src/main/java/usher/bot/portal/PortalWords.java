package usher.bot.portal;

import java.util.HashMap;
import java.util.Map;
import usher.bot.conversation.Language;

/** What the pages say, in both languages. */
final class PortalWords {
  private static final String[][] WORDS = {
    {"title", "Help", "帮助中心"},
    {"skip", "To the content", "跳到内容"},
    {"home", "Start page", "首页"},
    {"search", "What can we help you with?", "您需要什么帮助？"},
    {"find", "Search", "搜索"},
    {"found", "Found for “%s”", "“%s”的搜索结果"},
    {
      "nothing",
      "Nothing was found for “%s”. Ask it in the chat: there is a person, too.",
      "没有找到“%s”的内容。可以在聊天里问，也可以请人帮忙。"
    },
    {"ask", "Ask this in the chat", "在聊天里问"},
    {"outages", "Known problems", "已知故障"},
    {"catalogue", "What we can do for you", "我们能为您办理"},
    {"start", "Begin in the chat", "在聊天中办理"},
    {"catalogue-note", "Sign in to see what is there for you.", "登录后可查看适用于您的服务。"},
    {"records", "My records", "我的记录"},
    {"no-records", "There are none from the last year.", "最近一年没有记录。"},
    {"number", "Number", "编号"},
    {"opened", "Opened", "登记日期"},
    {"what", "What it is about", "内容"},
    {"status", "Status", "状态"},
    {"status-open", "open", "处理中"},
    {"status-waiting", "waiting for a person", "等待人工"},
    {"status-resolved", "resolved", "已解决"},
    {"status-closed", "closed", "已关闭"},
    {"sign-in", "Sign in", "登录"},
    {
      "sign-in-note",
      "To see your records and what is there for you. After half an hour you are signed out.",
      "登录后可查看您的记录和适用于您的服务，半小时后自动退出。"
    },
    {"sign-out", "Sign out", "退出"},
    {"person", "Staff or student number", "学号或工号"},
    {"pin", "PIN", "PIN"},
    {"wrong", "Number or PIN is wrong.", "编号或 PIN 不正确。"},
    {
      "locked",
      "Too many attempts. Please try again later, or ask us in the chat.",
      "尝试次数过多，请稍后再试，或在聊天里联系我们。"
    },
    {"away", "This cannot be shown at the moment. Please try again in a minute.", "暂时无法显示，请稍后再试。"},
    {"back", "Back to the search", "返回搜索"},
    {"missing", "There is no such article", "没有找到这篇文章"},
    {"missing-note", "It may have moved, or it is not for everyone.", "它可能已被移走，或者不对所有人开放。"},
    {"print", "Print", "打印"},
    {"other", "中文", "English"},
  };

  private final Map<String, String> words = new HashMap<>();

  PortalWords(Language language) {
    var place = language.equals(Language.CHINESE) ? 2 : 1;
    for (var word : WORDS) {
      words.put(word[0], word[place]);
    }
  }

  String of(String key) {
    return words.getOrDefault(key, key);
  }

  String of(String key, String value) {
    return of(key).replace("%s", value);
  }
}
