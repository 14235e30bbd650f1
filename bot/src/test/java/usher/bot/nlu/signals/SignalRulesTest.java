package usher.bot.nlu.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Signal;

class SignalRulesTest {
  private final SignalRules rules = SignalRules.bundled(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes|YES",
        "Yes, please!|YES",
        "yesss|YES",
        "ok|YES",
        "好的|YES",
        "是的，谢谢|YES",
        "no|NO",
        "No, thanks.|NO",
        "nooo|NO",
        "不用了，谢谢|NO",
        "不是|NO",
        "none of these|NONE_OF_THESE",
        "都不是|NONE_OF_THESE",
        "Hello!|GREETING",
        "good morning|GREETING",
        "您好|GREETING",
        "thank you so much|THANKS",
        "谢谢你|THANKS",
        "bye|GOODBYE",
        "再见|GOODBYE",
        "that's all|GOODBYE",
        "say that again please|REPEAT",
        "再说一遍|REPEAT",
        "slower please|SLOWER",
        "慢一点|SLOWER",
        "cancel|CANCEL",
        "never mind|CANCEL",
        "算了|CANCEL",
        "go back|BACK",
        "上一步|BACK",
        "start over|START_AGAIN",
        "重新开始|START_AGAIN",
        "skip|SKIP",
        "I don't know|SKIP",
        "不知道|SKIP",
        "why?|WHY",
        "why do you need that?|WHY",
        "为什么|WHY",
        "wait a moment|WAIT",
        "等一下|WAIT",
        "What do you know about me?|WHAT_IS_KNOWN",
        "which data do you have about me|WHAT_IS_KNOWN",
        "what information is stored about me?|WHAT_IS_KNOWN",
        "show me my data|WHAT_IS_KNOWN",
        "你们知道我的哪些信息？|WHAT_IS_KNOWN",
        "你知道关于我的什么|WHAT_IS_KNOWN",
        "你们保存了我的哪些数据|WHAT_IS_KNOWN",
        "are you a robot?|ARE_YOU_A_ROBOT",
        "你是机器人吗|ARE_YOU_A_ROBOT",
        "help|HELP",
        "what can you do?|HELP",
        "你能做什么|HELP"
      })
  void hearsWhatAnUtteranceDoes(String text, Signal signal) {
    assertThat(rules.find(text)).contains(signal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to kill myself",
        "i dont want to live anymore",
        "k1ll mys3lf",
        "s u i c i d e",
        "I am thinking about suicide",
        "there is a fire in the lab",
        "my laptop is on fire",
        "he is not breathing",
        "she is having a heart attack",
        "we need an ambulance",
        "someone has a gun",
        "he said he is going to kill her",
        "k.i.l.l m.y.s.e.l.f",
        "我不想活了",
        "我想自 杀",
        "想死",
        "着火了",
        "车打不开门，发动机着火了",
        "快叫救护车",
        "他昏倒了",
        "有人拿着刀",
        "胸口很痛"
      })
  void hearsACrisis(String text) {
    assertThat(rules.find(text)).contains(Signal.CRISIS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kill the process on my server",
        "my professor will kill me",
        "I want to skill myself up",
        "the firewall blocks me",
        "this is killing me",
        "you're on fire today",
        "the deadline is killing me",
        "I was fired",
        "how do I end a call",
        "burn a dvd",
        "想死你了",
        "笑死我了",
        "电脑死机了",
        "防火墙怎么设置",
        "杀毒软件",
        "手机快没电了",
        "车子打不着火了",
        "发动机打不着火怎么办",
        "煤气灶点不着火"
      })
  void hearsNoCrisisInHarmlessWords(String text) {
    assertThat(rules.find(text)).doesNotContain(Signal.CRISIS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to talk to a person",
        "agent",
        "Operator!",
        "can I speak to a real human please",
        "put me through to someone",
        "I don't want to talk to a bot",
        "give me a human",
        "let me speak with your manager",
        "connect me with an agent now",
        "could someone call me back",
        "human please",
        "t a l k to a h u m a n",
        "is there a real person I can chat with",
        "转人工",
        "人工客服",
        "我要找真人",
        "我想跟人说话",
        "不想和机器人聊",
        "让你们的人给我打电话"
      })
  void hearsTheWishForAPerson(String text) {
    assertThat(rules.find(text)).contains(Signal.ASKS_PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't want to talk to a person",
        "no need to speak to anyone",
        "how many people work here",
        "my user agent is wrong",
        "the person before me left",
        "book a car for two people",
        "不用转人工",
        "人工智能课程在哪里",
        "我不需要人工客服"
      })
  void hearsNoWishForAPersonWhereNoneIs(String text) {
    assertThat(rules.find(text)).doesNotContain(Signal.ASKS_PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fuck you",
        "you are such an idiot",
        "f u c k  y o u",
        "shut up",
        "I'll find you",
        "你这个白痴",
        "滚蛋",
        "他妈的",
        "你们都是骗子"
      })
  void hearsAbuse(String text) {
    assertThat(rules.find(text)).contains(Signal.ABUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "are you a bot",
        "you are great",
        "垃圾邮件太多了",
        "the trash can is full",
        "I feel stupid asking this",
        "the shuttle"
      })
  void hearsNoAbuseInHarmlessWords(String text) {
    assertThat(rules.find(text)).doesNotContain(Signal.ABUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't want to cancel",
        "cancel my booking for tomorrow",
        "no idea why the printer stopped",
        "I want to go back to university",
        "please do not start over",
        "我不想取消",
        "帮我取消明天的预订",
        "yes or no questions are boring",
        "the next bus"
      })
  void takesNoPartOfASentenceForAnAnswer(String text) {
    assertThat(rules.find(text))
        .doesNotContain(
            Signal.CANCEL, Signal.NO, Signal.YES, Signal.BACK, Signal.START_AGAIN, Signal.SKIP);
  }

  @Test
  void hearsACrisisBesideAHarmlessPhrase() {
    assertThat(rules.find("my boss will kill me and I want to kill myself"))
        .contains(Signal.CRISIS);
  }

  @Test
  void hearsNothingSpecialInAnOrdinaryWish() {
    assertThat(rules.find("My printer shows error 404 and I need it for a lecture"))
        .isEmpty();
    assertThat(rules.find("打印机显示错误代码")).isEmpty();
  }
}
