package usher.bot.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import usher.bot.channel.FrontDoor.Beginning;
import usher.bot.communication.Names;
import usher.bot.communication.Rendering;
import usher.bot.communication.Wording;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Distress;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.store.InMemoryConversationLog;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskNames;
import usher.bot.desk.TestDesks;
import usher.bot.dialogue.Courtesy;
import usher.bot.dialogue.WhatIsKnown;
import usher.bot.dialogue.DeskQuestions;
import usher.bot.dialogue.FlowWalker;
import usher.bot.door.Redaction;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.Heard;
import usher.bot.nlu.Nlu;
import usher.bot.relay.Briefing;
import usher.bot.relay.Promising;
import usher.bot.relay.Relay;
import usher.bot.relay.RelaySettings;
import usher.bot.relay.Roster;
import usher.bot.selfhelp.PinGate;
import usher.bot.selfhelp.Actions;
import usher.bot.selfhelp.InMemoryReservations;
import usher.bot.selfhelp.SelfHelp;
import usher.bot.triage.Confidence;
import usher.bot.triage.Escalation;
import usher.bot.triage.Triage;
import usher.bot.triage.TriageSettings;
import usher.bot.triage.Wishes;
import usher.bot.validation.Validation;
import usher.bot.validation.ValidationSettings;
import usher.bot.validation.directory.CsvDirectory;
import usher.bot.validation.directory.Directory;
import usher.bot.routing.Router;
import usher.bot.routing.RoutingRules;
import usher.handoff.AgentId;
import usher.handoff.Availability;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;
import usher.handoff.QueueId;
import usher.handoff.queue.OpeningHours;
import usher.handoff.queue.Routing;
import usher.handoff.queue.Team;
import usher.knowledge.Bands;
import usher.knowledge.SentenceVectors;

/** The whole corridor with the small desk, a log in memory, ears that hear what the script says, and nothing outside. */
final class Corridor {
  static final ConversationId ID = new ConversationId("17-" + "0".repeat(26));
  private static final DeskFolder DESK = TestDesks.small();
  private static final Names NAMES = new DeskNames(DESK);
  private static final TriageSettings LIMITS =
      new TriageSettings(0.6, 0.2, 0.1, 0.85, 0.55, 0.6, 2, 3, 3);
  private static final ValidationSettings PROOFS = new ValidationSettings(3, 5, 30, "pepper");

  final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Map<String, Understanding> ears = new HashMap<>();
  private final AtomicInteger inputs = new AtomicInteger();
  private final TurnHandler turns;

  /** @param next what is decided in place of the desk; null: the desk decides
   *  @param hours when the teams are there */
  Corridor(Serving.@Nullable Deciding next, OpeningHours hours) {
    this(next, hours, new Nobody());
  }

  private Corridor(Serving.@Nullable Deciding next, OpeningHours hours, Directory directory) {
    var clock = Clock.fixed(Conversations.NOW, ZoneOffset.UTC);
    var selfHelp = new SelfHelp(
        new EmptyShelf(), SentenceVectors.NONE, Bands.DEFAULTS, Schedulers.immediate());
    var relay = relay(hours, clock);
    var performer =
        new Performer(proofs(directory), new Help(log, selfHelp, new Actions(List.of())), relay);
    var rendering = new Rendering(new Wording(DESK.texts(), NAMES), NAMES, DESK.flows());
    var recorder = new Recorder(
        log,
        rendering,
        selfHelp,
        relay,
        new RecordKeeper(log, DESK.catalogue()),
        List.of(),
        Duration.ofMinutes(30),
        Duration.ofDays(90));
    var hearer = new Hearer(
        nlu(), Schedulers.immediate(), clock, ZoneOffset.UTC, DESK.info().languages());
    turns = new TurnHandler(
        log,
        hearer,
        new Serving(next == null ? desk()::next : next, performer),
        recorder,
        new Redaction(),
        clock);
  }

  static Corridor open() {
    return new Corridor(null, OpeningHours.always());
  }

  /** Words that are heard as an intent. */
  Corridor hears(String words, String intent) {
    return hears(words, List.of(new RankedIntent(new IntentId(intent), 0.95)), Set.of());
  }

  Corridor hears(String words, Signal... signals) {
    return hears(words, List.of(), Set.of(signals));
  }

  /** With the people of the small desk. */
  static Corridor knowingPeople() {
    var directory =
        new CsvDirectory(DESK.company().people(), PROOFS.pepper(), Schedulers.immediate());
    return new Corridor(null, OpeningHours.always(), directory);
  }

  Reply begins() {
    return begins(null, Assurance.NONE);
  }

  /** Named by the channel. */
  Reply begins(@Nullable String person, Assurance assurance) {
    var start = new Beginning(
        new InputId("begin"),
        ChannelKind.WEB,
        Language.ENGLISH,
        "address",
        person == null ? null : new PersonId(person),
        assurance);
    return turns.begin(ID, start).block();
  }

  Reply says(String words) {
    return says("input-" + inputs.incrementAndGet(), words);
  }

  /** @param input the same again is the same message */
  Reply says(String input, String words) {
    return takes(input, new HeardEvent.UtteranceHeard(words, HeardEvent.Mode.TYPED, 1));
  }

  Reply takes(String input, ConversationEvent event) {
    return turns
        .receive(ID, new Input(new InputId(input), Conversations.NOW, event))
        .block();
  }

  /** As if a node had died after it announced a deed, and this one took its turn over. */
  void takesOver(String input, ConversationEvent said, ConversationEvent announced) {
    var what = new Input(new InputId(input), Conversations.NOW, said);
    var claim = (Claim.Opened) log.claim(ID, what).blockOptional().orElseThrow();
    var open = log.announce(claim.turn(), announced).blockOptional().orElseThrow();
    turns
        .finish(new Claim.Opened(open, claim.soFar(), claim.masked(), List.of(announced)))
        .block();
  }

  Conversation now() {
    return Optional.ofNullable(log.load(ID).block()).orElseThrow();
  }

  /** All that was recorded, oldest first. */
  List<ConversationEvent> events() {
    return log.entries(ID, "").block().stream()
        .flatMap(entry -> entry.events().stream())
        .toList();
  }

  static String words(Reply reply) {
    var words = new StringBuilder();
    reply
        .parts()
        .forEach(part ->
            words.append(part instanceof Reply.Part.Text text ? text.markdown() + "\n" : ""));
    return words.toString();
  }

  /** Words with a phone number in them. */
  Corridor hearsPhone(String words, String number) {
    var detail = new Detail(Detail.Kind.PHONE, words, number, 0);
    ears.put(
        words,
        new Understanding(
            Language.ENGLISH, List.of(), List.of(detail), Distress.CALM, Set.of(), "script"));
    return this;
  }

  private Corridor hears(String words, List<RankedIntent> ranking, Set<Signal> signals) {
    ears.put(
        words,
        new Understanding(Language.ENGLISH, ranking, List.of(), Distress.CALM, signals, "script"));
    return this;
  }

  /** Fails for words the script does not know, as broken models would. */
  private Nlu nlu() {
    return (text, soFar, now) -> new Heard(
        Optional.ofNullable(ears.get(text))
            .orElseThrow(() -> new IllegalStateException("no ears for this")),
        new float[0]);
  }

  private static Desk desk() {
    var wishes = new Wishes(
        DESK.catalogue(),
        language -> new Confidence.Limits(LIMITS.sure(), LIMITS.lost(), LIMITS.margin()));
    return new Desk(
        new Escalation(LIMITS),
        new Courtesy(new WhatIsKnown((_, _) -> Optional.empty()), DESK.catalogue()),
        new DeskQuestions(new SpokenLabels(NAMES, DESK.info().languages()), DESK.flows()),
        new FlowWalker(DESK.flows(), 3),
        new Validation(DESK.catalogue(), PROOFS),
        wishes,
        new Triage(
            DESK.catalogue(),
            DESK.fingerprint(),
            (service, soFar) -> Optional.empty(),
            new Escalation(LIMITS)),
        new Occasions());
  }

  private Relay relay(OpeningHours hours, Clock clock) {
    var briefing = new Briefing(
        DESK.catalogue(),
        new Router(
            DESK.catalogue(),
            RoutingRules.NONE,
            (service, day) -> new Router.Served("it", "service"),
            Router.Surroundings.in(ZoneOffset.UTC)),
        (person, language) -> person,
        (kind, id, language) -> Optional.empty());
    var team = new Team(new QueueId("it"), Map.of("en", "IT"), hours);
    var roster = new Roster(List.of(), (typed, agent) -> false, "", Schedulers.immediate());
    return new Relay(
        log,
        briefing,
        () -> new Routing(List.of(team)),
        roster,
        new NobodyThere(),
        place -> Mono.just(0L),
        new Promising(
            briefing,
            new RelaySettings.Promises(Duration.ofHours(2), Duration.ofHours(24)),
            ZoneOffset.UTC,
            clock),
        clock);
  }

  private static Proofs proofs(Directory directory) {
    return new Proofs(
        directory,
        DESK.company().stock(),
        new InMemoryReservations(),
        new PinGate(directory, new Forgetful(), PROOFS),
        ZoneOffset.UTC);
  }

  /** No agent is at the desk. */
  private static final class NobodyThere implements PresenceStore {
    @Override
    public Mono<Void> declare(AgentId agent, Availability availability, Instant at) {
      return Mono.empty();
    }

    @Override
    public Mono<Void> seen(AgentId agent, Instant at) {
      return Mono.empty();
    }

    @Override
    public Mono<Presence> of(AgentId agent) {
      return Mono.empty();
    }

    @Override
    public Flux<Presence> all() {
      return Flux.empty();
    }
  }
}
