package usher.bot.turn;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import usher.bot.breaker.Breaker;
import usher.bot.catalogue.Catalogue;
import usher.bot.communication.Names;
import usher.bot.communication.Rendering;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Deliveries;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Language;
import usher.bot.conversation.TurnWatcher;
import usher.bot.conversation.store.PrivacySettings;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.Today;
import usher.bot.dialogue.Courtesy;
import usher.bot.dialogue.DeskQuestions;
import usher.bot.dialogue.FlowWalker;
import usher.bot.dialogue.Flows;
import usher.bot.dialogue.WhatIsKnown;
import usher.bot.door.Redaction;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.Nlu;
import usher.bot.relay.Relay;
import usher.bot.selfhelp.Actions;
import usher.bot.selfhelp.PinGate;
import usher.bot.selfhelp.SelfHelp;
import usher.bot.selfhelp.Reservations;
import usher.bot.selfhelp.ShortMemory;
import usher.bot.triage.Confidence;
import usher.bot.triage.Escalation;
import usher.bot.triage.Triage;
import usher.bot.triage.TriageSettings;
import usher.bot.triage.Wishes;
import usher.bot.validation.Validation;
import usher.bot.validation.ValidationSettings;
import usher.bot.validation.directory.CsvDirectory;
import usher.bot.validation.directory.Directories;
import usher.bot.validation.directory.Directory;
import usher.bot.validation.directory.LdapDirectory;
import usher.bot.validation.directory.LdapSettings;

/** Puts the corridor together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  TurnSettings.class,
  TriageSettings.class,
  ValidationSettings.class,
  LdapSettings.class
})
class TurnConfiguration {
  private static final int QUEUE = 10_000;

  @Bean
  Clock clock(DeskFolder desk) {
    return Clock.system(desk.info().zone());
  }

  @Bean(destroyMethod = "dispose")
  Scheduler nluScheduler(TurnSettings settings) {
    return Schedulers.newBoundedElastic(settings.hearers(), QUEUE, "nlu");
  }

  /** For what is slow on purpose: hashing PINs and passwords. */
  @Bean(destroyMethod = "dispose")
  Scheduler slowScheduler() {
    return Schedulers.newBoundedElastic(2, QUEUE, "hash");
  }

  @Bean(destroyMethod = "close")
  Directories directory(
      DeskFolder desk,
      ValidationSettings settings,
      LdapSettings ldap,
      Scheduler slowScheduler,
      Clock clock) {
    var people = desk.company().people();
    var file = new CsvDirectory(people, settings.pepper(), slowScheduler);
    return ldap.servers().isEmpty()
        ? Directories.alone(people, file)
        : Directories.both(
            people,
            file,
            new LdapDirectory(
                ldap, desk.info(), settings.pepper(), new Breaker(clock), slowScheduler));
  }

  @Bean
  PinGate pinGate(Directory directory, ShortMemory memory, ValidationSettings settings) {
    return new PinGate(directory, memory, settings);
  }

  @Bean
  Wishes wishes(Catalogue catalogue, DeskNlu nlu, TriageSettings settings) {
    return new Wishes(catalogue, language -> limits(nlu, settings, language));
  }

  @Bean
  Triage triage(
      DeskFolder desk, Today today, Catalogue catalogue, TriageSettings settings, Clock clock) {
    return new Triage(
        catalogue, desk.fingerprint(), outages(today, clock), new Escalation(settings));
  }

  @Bean
  TurnHandler turnHandler(
      ConversationLog log,
      DeskFolder desk,
      Catalogue catalogue,
      Nlu nlu,
      Scheduler nluScheduler,
      Wishes wishes,
      Triage triage,
      TriageSettings triageSettings,
      FlowWalker flows,
      Flows flowsInUse,
      List<Names> names,
      Performer performer,
      Recorder recorder,
      ValidationSettings validation,
      Clock clock) {
    var rooms = new Desk(
        new Escalation(triageSettings),
        new Courtesy(new WhatIsKnown(flowsInUse), catalogue),
        new DeskQuestions(new SpokenLabels(Names.any(names), desk.info().languages()), flowsInUse),
        flows,
        new Validation(catalogue, validation),
        wishes,
        triage,
        new Occasions());
    var hearer =
        new Hearer(nlu, nluScheduler, clock, desk.info().zone(), desk.info().languages());
    return new TurnHandler(
        log, hearer, new Serving(rooms::next, performer), recorder, new Redaction(), clock);
  }

  @Bean
  Performer performer(
      ConversationLog log,
      DeskFolder desk,
      Directory directory,
      PinGate pins,
      Reservations reservations,
      SelfHelp selfHelp,
      Actions actions,
      Relay relay) {
    var proofs = new Proofs(
        directory, desk.company().stock(), reservations, pins, desk.info().zone());
    return new Performer(proofs, new Help(log, selfHelp, actions), relay);
  }

  @Bean
  Recorder recorder(
      ConversationLog log,
      Rendering rendering,
      SelfHelp selfHelp,
      Relay relay,
      Catalogue catalogue,
      List<TurnWatcher> watchers,
      TurnSettings settings,
      PrivacySettings privacy) {
    return new Recorder(
        log,
        rendering,
        selfHelp,
        relay,
        new RecordKeeper(log, catalogue),
        watchers,
        settings.idle(),
        privacy.keep());
  }

  /** A delivery to somebody nobody knows is dropped: it would be tried for ever. */
  @Bean
  Deliveries deliveries(List<DeliveryTarget> targets) {
    var byName = targets.stream()
        .collect(Collectors.toUnmodifiableMap(DeliveryTarget::name, target -> target));
    return (from, delivery) -> Optional.ofNullable(byName.get(delivery.target()))
        .map(target -> target.deliver(delivery))
        .orElse(Mono.empty());
  }

  /** As they are now, also for whoever began to talk before one was published. */
  private static Triage.Outages outages(Today today, Clock clock) {
    return (service, soFar) -> today
        .outages()
        .now(service, Optional.ofNullable(soFar.who().site()).orElse(""), clock.instant())
        .stream()
        .findFirst()
        .map(outage -> outage.id());
  }

  private static Confidence.Limits limits(DeskNlu nlu, TriageSettings settings, Language language) {
    var fitted = nlu.thresholds(language);
    var sure = settings.sure() > 0 ? settings.sure() : fitted.sure();
    var lost = settings.lost() > 0 ? settings.lost() : fitted.askBack();
    var margin = settings.margin() > 0 ? settings.margin() : fitted.margin();
    return new Confidence.Limits(sure, lost, margin);
  }
}
