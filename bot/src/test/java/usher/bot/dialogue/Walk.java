package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import usher.bot.conversation.Check;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.Detail;
import usher.bot.conversation.HelpEvent;
import usher.bot.conversation.Move;
import usher.bot.conversation.Signal;
import usher.bot.conversation.WhoEvent;
import usher.bot.conversation.Words;

/** Walks a flow as the corridor would, with a world that does as it is told, and keeps what was said and done. */
final class Walk {
  private static final int MOST_MOVES = 12;

  private final FlowWalker walker;
  private final Map<String, List<Map<String, String>>> outcomes = new HashMap<>();
  private final Map<String, Check.Result> checks = new HashMap<>();
  private final List<String> trace = new ArrayList<>();
  private Conversations soFar;

  Walk(FlowWalker walker, Conversations soFar) {
    this.walker = walker;
    this.soFar = soFar;
  }

  /** The next time the action is run, it ends like this. Without a word it is done and gives nothing back. */
  Walk outcome(String action, Map<String, String> values) {
    outcomes.computeIfAbsent(action, _ -> new ArrayList<>()).add(values);
    return this;
  }

  Walk check(String name, Check.Result result) {
    checks.put(name, result);
    return this;
  }

  Walk begin() {
    return goOn();
  }

  Walk says(String text, Signal... signals) {
    return says(text, List.of(), signals);
  }

  Walk says(String text, List<Detail> details, Signal... signals) {
    soFar = soFar.heard(text, details, signals);
    return answered();
  }

  Walk entersSecret() {
    soFar = soFar.secretEntered();
    return answered();
  }

  List<String> trace() {
    return trace;
  }

  Conversations soFar() {
    return soFar;
  }

  private Walk answered() {
    var move = walker
        .answer(soFar.conversation(), soFar.top())
        .or(() -> walker.rejected(soFar.conversation(), soFar.top()));
    return move.isPresent() && ends(move.get()) ? this : goOn();
  }

  private Walk goOn() {
    for (var moves = 0; moves < MOST_MOVES; moves++) {
      if (soFar.conversation().topInquiry().isEmpty()
          || ends(walker.next(soFar.conversation(), soFar.top()))) {
        return this;
      }
    }
    throw new AssertionError("more than %d moves: %s".formatted(MOST_MOVES, trace));
  }

  private boolean ends(Move move) {
    return switch (move) {
      case Move.Note note -> performed(note);
      case Move.Mention mention -> said(mention);
      case Move.Run run -> ran(run);
      case Move.MakeCheck check -> checked(check);
      case Move.Search search -> searched(search);
      case Move.Say say -> asked(say);
      case Move.HandOff handOff ->
        trace.add("hand off " + handOff.reason() + " to " + handOff.queue());
      case Move.RaiseAlarm _ -> trace.add("raise alarm");
      case Move.ProvePin _,
          Move.FollowAgent _,
          Move.KeepUnanswered _,
          Move.StayInLine _,
          Move.Promise _,
          Move.RelayToAgent _,
          Move.Wait _,
          Move.Goodbye _ -> throw new AssertionError("not a move of flows: " + move);
    };
  }

  private boolean performed(Move.Note note) {
    soFar = soFar.with(note.events());
    return false;
  }

  private boolean said(Move.Mention mention) {
    mention.words().forEach(words -> trace.add("say " + text(words)));
    soFar = soFar.with(mention.events());
    return false;
  }

  private boolean ran(Move.Run run) {
    trace.add("run " + run.action() + " " + new TreeMap<>(run.arguments()));
    var scripted = outcomes.getOrDefault(run.action(), List.of());
    var values = new LinkedHashMap<>(Map.of(run.into() + ".outcome", "done"));
    values.putAll(scripted.isEmpty() ? Map.of() : scripted.removeFirst());
    soFar = soFar.with(new HelpEvent.ActionDone(
        run.inquiry(), run.action(), "key", HelpEvent.Outcome.DONE, values));
    return false;
  }

  private boolean checked(Move.MakeCheck check) {
    trace.add("check " + check.name());
    var result = checks.getOrDefault(check.name(), Check.Result.UNKNOWN);
    soFar = soFar.with(new WhoEvent.CheckDone(
        new Check(check.name(), result, "stock", "rule", Conversations.NOW)));
    return false;
  }

  private boolean searched(Move.Search search) {
    trace.add("search " + search.words());
    soFar = soFar.with(new HelpEvent.AnswersFound(search.inquiry(), "abstain", List.of(), 0));
    return false;
  }

  private boolean asked(Move.Say say) {
    say.words().forEach(words -> trace.add("ask " + text(words)));
    soFar = soFar.with(say.events()).with(new DeskEvent.BotSpoke(say.words(), say.question()));
    return true;
  }

  private static String text(Words words) {
    return words.args().isEmpty() ? words.key() : words.key() + " " + words.args();
  }
}
