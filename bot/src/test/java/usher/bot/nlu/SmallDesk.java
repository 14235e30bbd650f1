package usher.bot.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;
import usher.bot.nlu.details.Choice;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/** A desk of five intents in two languages. Vectors are shared by all tests of a run. */
public final class SmallDesk {
  public static final Vectors VECTORS = new Vectors(Encoders.bundled(), PreparedVectors.NONE);

  private SmallDesk() {}

  public static DeskWords words() {
    return new DeskWords(
        examples(),
        IntentModel.FOREIGN_SHARE,
        Set.of(new IntentId("talk-to-person")),
        List.of(
            new Choice("main", List.of("Main campus", "main", "主校区", "主校")),
            new Choice("north", List.of("North campus", "north side", "北校区", "北区"))),
        List.of("purple alarm"),
        "DE");
  }

  public static List<TrainingExample> examples() {
    List<TrainingExample> examples = new ArrayList<>();
    english(
        examples,
        "reset-password",
        "I forgot my password",
        "reset my password",
        "my password does not work any more",
        "I need a new password",
        "how do I change my password",
        "password expired",
        "I can't remember my login password",
        "please reset the password of my account",
        "locked out because of wrong password",
        "set a new password");
    english(
        examples,
        "book-car",
        "I want to book a car",
        "reserve a car for tomorrow",
        "I need a vehicle this afternoon",
        "can I get an electric car",
        "book a car share",
        "is there a car available on Friday",
        "rent a car for two hours",
        "I'd like to reserve the small car",
        "car booking please",
        "get me a car");
    english(
        examples,
        "opening-hours",
        "when are you open",
        "what are your opening hours",
        "are you open on Saturday",
        "what time does the desk close",
        "until when can I come by",
        "opening times",
        "is the service desk open today",
        "business hours",
        "when does the library open",
        "closing time");
    english(
        examples,
        "printer-broken",
        "the printer does not print",
        "printer jam on the second floor",
        "my print job is stuck",
        "the printer is out of toner",
        "I can't print",
        "printer shows an error",
        "print queue hangs",
        "the copier is broken",
        "nothing comes out of the printer",
        "paper jam");
    english(
        examples,
        "talk-to-person",
        "I want to talk to a person",
        "connect me to an agent",
        "can a human help me",
        "let me speak with someone",
        "I need a real person",
        "transfer me to the service desk staff",
        "get me an employee",
        "I would rather talk to somebody",
        "put me through to support",
        "human please");
    chinese(
        examples,
        "reset-password",
        "我忘记密码了",
        "重置密码",
        "密码不能用了",
        "我需要一个新密码",
        "怎么修改密码",
        "密码过期了",
        "想不起来登录密码",
        "请帮我重置账号密码",
        "密码输错被锁了",
        "设置新密码");
    chinese(
        examples,
        "book-car",
        "我想订一辆车",
        "明天要用车",
        "下午需要一辆车",
        "可以借电动车吗",
        "预订共享汽车",
        "周五有车吗",
        "租车两个小时",
        "我要预约那辆小车",
        "订车",
        "帮我订个车");
    chinese(
        examples,
        "opening-hours",
        "你们几点开门",
        "营业时间是什么",
        "周六开门吗",
        "服务台几点关门",
        "最晚几点可以来",
        "开放时间",
        "今天服务台开吗",
        "工作时间",
        "图书馆什么时候开",
        "关门时间");
    chinese(
        examples,
        "printer-broken",
        "打印机不工作",
        "二楼打印机卡纸",
        "打印任务卡住了",
        "打印机没墨了",
        "打印不了",
        "打印机报错",
        "打印队列不动",
        "复印机坏了",
        "打印机不出纸",
        "卡纸了");
    chinese(
        examples,
        "talk-to-person",
        "我想和真人说话",
        "转接客服",
        "有人能帮我吗",
        "让我跟人说",
        "我要找真人",
        "转服务台工作人员",
        "帮我找个员工",
        "我想跟人聊",
        "接通支持人员",
        "请转人工");
    return examples;
  }

  private static void english(List<TrainingExample> examples, String intent, String... texts) {
    add(examples, Language.ENGLISH, intent, texts);
  }

  private static void chinese(List<TrainingExample> examples, String intent, String... texts) {
    add(examples, Language.CHINESE, intent, texts);
  }

  private static void add(
      List<TrainingExample> examples, Language language, String intent, String... texts) {
    for (String text : texts) {
      examples.add(new TrainingExample(language, new IntentId(intent), text));
    }
  }
}
