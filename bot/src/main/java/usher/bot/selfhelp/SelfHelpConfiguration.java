package usher.bot.selfhelp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.catalogue.Catalogue;
import usher.bot.channel.web.ArticlePages;
import usher.bot.communication.Wording;
import usher.bot.conversation.ConversationLog;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskRule;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.redis.Redis;
import usher.bot.selfhelp.actions.AccountLock;
import usher.bot.selfhelp.actions.Bookings;
import usher.bot.selfhelp.actions.CheckCode;
import usher.bot.selfhelp.actions.Licences;
import usher.bot.selfhelp.actions.Loans;
import usher.bot.selfhelp.actions.Memberships;
import usher.bot.selfhelp.actions.MobileNumbers;
import usher.bot.selfhelp.actions.OneTimeCodes;
import usher.bot.selfhelp.actions.OpenRecord;
import usher.bot.selfhelp.actions.ResetPassword;
import usher.bot.selfhelp.actions.SendCode;
import usher.bot.selfhelp.actions.TellStatus;
import usher.bot.selfhelp.remote.OutgoingSettings;
import usher.bot.selfhelp.remote.RemoteActions;
import usher.bot.validation.directory.Directory;
import usher.bot.validation.directory.Software;
import usher.bot.validation.directory.Stock;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.SentenceVectors;
import usher.knowledge.index.IndexSettings;
import usher.knowledge.index.LuceneKnowledgeBase;

/** Knowledge and actions of the desk in use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingSettings.class)
class SelfHelpConfiguration {

  @Bean
  SentenceVectors sentenceVectors(Vectors vectors) {
    return new DeskVectors(vectors);
  }

  @Bean
  DeskRule remoteActionRule() {
    return new RemoteActions();
  }

  @Bean
  DeskRule articleRule() {
    return new ArticleRule(Clock.systemUTC());
  }

  @Bean(destroyMethod = "close")
  LuceneKnowledgeBase knowledgeBase(SentenceVectors vectors, Clock clock) {
    return LuceneKnowledgeBase.inMemory(vectors, IndexSettings.DEFAULTS, clock);
  }

  /** Also what articles are called. */
  @Bean
  DeskShelves shelves(LuceneKnowledgeBase knowledge, DeskFolder desk, Clock clock) {
    return new DeskShelves(desk, knowledge, clock);
  }

  @Bean
  Taught taught(LuceneKnowledgeBase knowledge) {
    return new Taught(knowledge);
  }

  @Bean
  SelfHelp selfHelp(KnowledgeBase knowledge, SentenceVectors vectors, Scheduler nluScheduler) {
    return new SelfHelp(knowledge, vectors, IndexSettings.DEFAULTS.bands(), nluScheduler);
  }

  @Bean
  ArticleSearch articleSearch(
      KnowledgeBase knowledge, SentenceVectors vectors, Scheduler nluScheduler) {
    return new ArticleSearch(knowledge, vectors, nluScheduler);
  }

  @Bean
  ArticlePages articlePages(KnowledgeBase knowledge) {
    return new Pages(knowledge);
  }

  @Bean
  DemoMailbox mailbox(Redis redis, Wording wording) {
    return new DemoMailbox(redis, wording);
  }

  /** There is no such page where messages are really sent. */
  @Bean
  RouterFunction<ServerResponse> mailboxPage(DeskFolder desk, DemoMailbox mailbox)
      throws IOException {
    var frame = new ClassPathResource("usher/bot/selfhelp/mailbox.html")
        .getContentAsString(StandardCharsets.UTF_8);
    return desk.info().demo()
        ? new MailboxPage(mailbox::messages, frame).routes()
        : request -> Mono.empty();
  }

  @Bean
  ShortMemory shortMemory(Redis redis) {
    return new RedisShortMemory(redis);
  }

  @Bean
  Reservations reservations(Redis redis) {
    return new RedisReservations(redis);
  }

  @Bean
  Register register(Redis redis) {
    return new RedisRegister(redis);
  }

  @Bean
  Actions actions(
      ShortMemory memory,
      Mailbox mailbox,
      ConversationLog log,
      Catalogue catalogue,
      Stock stock,
      Software software,
      Reservations reservations,
      Register register,
      Directory directory,
      DeskFolder desk,
      OutgoingSettings outgoing,
      Scheduler slowScheduler,
      Clock clock) {
    var codes = new OneTimeCodes(memory);
    var record = new OpenRecord(log, catalogue, clock);
    Bookings.Held held = (item, site) -> stock.available(item, site).orElse(0);
    return new Actions(Stream.of(
            List.of(
                new SendCode(codes, mailbox),
                new CheckCode(codes),
                new ResetPassword(mailbox),
                record,
                new TellStatus(log, clock.getZone())),
            new Bookings(reservations, held, record, clock).actions(),
            new Loans(reservations, held, record).actions(),
            new Licences(software, reservations, record).actions(),
            new Memberships(register, directory, record, clock).actions(),
            new AccountLock(register, directory, record).actions(),
            new MobileNumbers(codes, memory, register, directory, mailbox, record).actions(),
            RemoteActions.of(desk, outgoing, slowScheduler, clock))
        .flatMap(List::stream)
        .toList());
  }
}
