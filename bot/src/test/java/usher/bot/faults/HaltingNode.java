package usher.bot.faults;

import java.time.ZonedDateTime;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Mono;
import usher.bot.BotApplication;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Deliveries;
import usher.bot.conversation.Language;
import usher.bot.conversation.Outcome;
import usher.bot.desk.DeskReader;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.Heard;
import usher.bot.nlu.Nlu;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.Actions;

/** The whole application in a process of its own, with points at which its turns may stop. First argument: the node's name. */
public final class HaltingNode implements BeanPostProcessor {
  /** The desk of these tests has a flow around it in which nobody may say the same twice. */
  static final String NEVER_TWICE = "send-code";

  private final Halts halts;

  private HaltingNode(Halts halts) {
    this.halts = halts;
  }

  public static void main(String[] arguments) {
    var halts = new Halts(arguments[0]);
    var application = new SpringApplication(BotApplication.class);
    application.addInitializers(
        context -> context.getBeanFactory().addBeanPostProcessor(new HaltingNode(halts)));
    application.addInitializers(context -> hearing((GenericApplicationContext) context, halts));
    application.run(arguments);
  }

  private static void hearing(GenericApplicationContext context, Halts halts) {
    context.registerBean(
        "haltingNlu",
        Nlu.class,
        () -> (text, soFar, now) -> heard(context.getBean(DeskNlu.class), halts, text, soFar, now),
        definition -> definition.setPrimary(true));
  }

  private static Heard heard(Nlu nlu, Halts halts, String text, Language soFar, ZonedDateTime now) {
    var heard = nlu.hear(text, soFar, now);
    halts.blockAt(Point.AFTER_HEARING, text);
    return heard;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case ConversationLog log -> new HaltingLog(log, halts);
      case Deliveries deliveries -> (Deliveries) (from, what) -> told(deliveries, from, what);
      case Actions actions ->
        new Actions(DeskReader.ACTIONS.stream()
            .flatMap(known -> actions.find(known).stream())
            .map(this::halting)
            .toList());
      default -> bean;
    };
  }

  private Action halting(Action action) {
    var repeat = action.name().equals(NEVER_TWICE) ? Action.Repeat.NEVER : action.repeat();
    return new HaltingAction(action, repeat, halts);
  }

  private Mono<Void> told(Deliveries deliveries, ConversationId from, Outcome.Delivery what) {
    var input = halts.lastOf(from.value());
    return halts
        .at(Point.BEFORE_TELLING, input)
        .then(deliveries.deliver(from, what))
        .then(halts.at(Point.AFTER_TELLING, input));
  }
}
