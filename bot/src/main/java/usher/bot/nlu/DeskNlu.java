package usher.bot.nlu;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Distress;
import usher.bot.conversation.HeardEvent.Clause;
import usher.bot.conversation.HeardEvent.TwoWishesHeard;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.nlu.details.SlotFinder;
import usher.bot.nlu.distress.DistressGauge;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.Rankings;
import usher.bot.nlu.intents.Thresholds;
import usher.bot.nlu.intents.TrainingExample;
import usher.bot.nlu.opennlp.LanguageGuess;
import usher.bot.nlu.signals.SignalModels;
import usher.bot.nlu.signals.SignalRules;

/** The ear of one desk: language, intent, details, distress and signals of an utterance, with one pass through a sentence encoder, which all share
 *  unless the site has mounted its own.
 *  Of a very long text the beginning is heard. */
public final class DeskNlu implements Nlu {
  private static final int HEARD_CHARACTERS = 4_000;
  private static final int LONGEST_CHOICE = 24;

  /** Whole messages that only steer the dialogue, whatever a model hears in them. */
  private static final Set<Signal> CALM = Set.of(
      Signal.REPEAT,
      Signal.SLOWER,
      Signal.WAIT,
      Signal.WHY,
      Signal.SKIP,
      Signal.BACK,
      Signal.GREETING);

  private final Vectors vectors;
  private volatile Rankings learnt;
  private final Set<IntentId> person;
  private final SlotFinder details;
  private final SignalRules signals;
  private final SignalModels models = SignalModels.bundled();
  private final DistressGauge distress = DistressGauge.bundled();
  private final LanguageGuess languages = new LanguageGuess();

  private DeskNlu(DeskWords words, Vectors vectors, IntentModel intents) {
    this.vectors = vectors;
    this.learnt = new Rankings(intents);
    this.person = words.person();
    this.details = new SlotFinder(words.choices(), words.country());
    this.signals = SignalRules.bundled(words.crisis());
  }

  /** Takes milliseconds when the desk was prepared, else some seconds for encoding and training.
   *  @param vectors shared with whoever else needs sentence vectors; reads the prepared ones when made with {@link Prepared#vectors} */
  public static DeskNlu of(DeskWords words, Vectors vectors, Prepared prepared) {
    var model = prepared
        .modelFor(words.examples(), words.foreignShare(), vectors)
        .orElseGet(() -> learnFrom(words.examples(), words.foreignShare(), vectors));
    return new DeskNlu(words, vectors, model);
  }

  /** As {@link #of(DeskWords, Vectors, Prepared)}; what has to be learnt is learnt once and kept. */
  public static DeskNlu of(DeskWords words, Vectors vectors, Prepared prepared, KeptModel kept) {
    var model = prepared
        .modelFor(words.examples(), words.foreignShare(), vectors)
        .or(() -> kept.find(words.examples(), words.foreignShare(), vectors))
        .orElseGet(() -> {
          var fresh = learnFrom(words.examples(), words.foreignShare(), vectors);
          kept.keep(fresh);
          return fresh;
        });
    return new DeskNlu(words, vectors, model);
  }

  private static IntentModel learnFrom(
      List<TrainingExample> examples, double foreignShare, Vectors vectors) {
    return IntentModel.train(examples, vectors, foreignShare);
  }

  /** Learns other examples of the same desk. What was learnt before serves until it is done, which takes some seconds; it blocks.
   *  @param kept where to keep it for the next start
   *  @return whether there was anything to learn */
  public boolean learn(List<TrainingExample> examples, double foreignShare, KeptModel kept) {
    if (learnt.model().madeFrom(examples, foreignShare, vectors)) {
      return false;
    }
    var model = learnFrom(examples, foreignShare, vectors);
    learnt = new Rankings(model);
    kept.keep(model);
    return true;
  }

  /** Which model hears at the moment; each understanding names the one it comes from. */
  public String model() {
    return learnt.model().fingerprint();
  }

  /** From which confidence on the desk may act or ask back in a language, as its examples suggest. */
  public Thresholds thresholds(Language language) {
    return learnt.model().thresholds(language);
  }

  /** Loads and runs once all that is otherwise loaded for the first user: encoders, phone formats, the language detector. A second or two. */
  public void warm() {
    var noon = ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    hear("please call me at +49 30 5550100 tomorrow at noon", Language.ENGLISH, noon);
    hear("请明天中午给我打电话", Language.CHINESE, noon);
    hear("buenos días, quisiera hacer una pregunta sobre mi cuenta", Language.ENGLISH, noon);
  }

  @Override
  public Heard hear(String text, Language soFar, ZonedDateTime now) {
    String heard = beginning(text);
    var language = languages.guess(heard, soFar);
    float[] vector = vectors.of(heard, language);
    float[] ofOurs = vectors.bundled(heard, language);
    var intents = learnt;
    var ranking = ranking(intents, heard, vector, language);
    var found = details.find(heard, now);
    var signs = isChoice(heard, found)
        ? signals.find(heard)
        : signals(heard, ofOurs, ranking, intents.model().thresholds(language).sure(), language);
    var understanding = new Understanding(
        language,
        ranking,
        found,
        signs.stream().anyMatch(CALM::contains)
            ? Distress.CALM
            : distress.gauge(heard, ofOurs, language),
        signs,
        intents.model().fingerprint());
    return new Heard(understanding, vector);
  }

  /** A few words that name a choice of the desk, such as "no, Basic please": models are not asked what else they may be. */
  private static boolean isChoice(String text, List<Detail> found) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 3 : 1).sum() <= LONGEST_CHOICE
        && found.stream().anyMatch(detail -> detail.kind() == Detail.Kind.CHOICE);
  }

  /** Only where words join two sentences are both heard alone, which costs a pass of the encoder each. */
  @Override
  public Optional<TwoWishesHeard> twoWishes(String text, Understanding whole, ZonedDateTime now) {
    if (whole.ranking().size() < 2) {
      return Optional.empty();
    }
    return Clauses.pairs(text).stream()
        .map(pair ->
            new TwoWishesHeard(clause(pair.first(), whole, now), clause(pair.then(), whole, now)))
        .filter(two -> areTwo(two, whole))
        .findFirst();
  }

  private Clause clause(String words, Understanding whole, ZonedDateTime now) {
    var language = whole.language();
    return new Clause(
        words,
        new Understanding(
            language,
            ranking(learnt, words, vectors.of(words, language), language),
            details.find(words, now),
            whole.distress(),
            Set.of(),
            whole.model()));
  }

  /** Each is sure of another, and both shine through the whole. */
  private boolean areTwo(TwoWishesHeard two, Understanding whole) {
    var first = meant(two.first(), whole);
    var then = meant(two.then(), whole);
    return first.isPresent() && then.isPresent() && !first.equals(then);
  }

  private Optional<IntentId> meant(Clause clause, Understanding whole) {
    double sure = learnt.model().thresholds(whole.language()).sure();
    return clause.understanding().ranking().stream()
        .limit(1)
        .filter(best -> best.confidence() >= sure)
        .map(RankedIntent::intent)
        .filter(intent -> whole.ranking().stream().anyMatch(one -> one.intent().equals(intent)))
        .findFirst();
  }

  /** Who says that no person is needed does not wish for one, whatever the words are like. */
  private List<RankedIntent> ranking(
      Rankings intents, String text, float[] vector, Language language) {
    if (text.isBlank()) {
      return List.of();
    }
    return intents.rank(text, vector, language).stream()
        .filter(
            one -> !person.contains(one.intent()) || !signals.takeBack(Signal.ASKS_PERSON, text))
        .toList();
  }

  private Set<Signal> signals(
      String text, float[] vector, List<RankedIntent> ranking, double sure, Language language) {
    var found = EnumSet.noneOf(Signal.class);
    found.addAll(signals.find(text));
    if (!SignalModels.mayAdd(found)) {
      return found;
    }
    found.addAll(models.find(text, vector, language, signals));
    ranking.stream()
        .limit(1)
        .filter(first -> person.contains(first.intent()) && first.confidence() >= sure)
        .forEach(_ -> found.add(Signal.ASKS_PERSON));
    return found;
  }

  private static String beginning(String text) {
    if (text.length() <= HEARD_CHARACTERS) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(HEARD_CHARACTERS - 1));
    return text.substring(0, splits ? HEARD_CHARACTERS - 1 : HEARD_CHARACTERS);
  }
}
