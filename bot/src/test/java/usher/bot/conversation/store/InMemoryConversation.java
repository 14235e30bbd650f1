package usher.bot.conversation.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.Reply;
import usher.bot.conversation.TurnConflict;

/** One conversation of the twin: everything under one lock. */
final class InMemoryConversation {
  private final ConversationId id;
  private final Clock clock;
  private final Duration lease;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<InputId, Long> inputs = new HashMap<>();
  private final Map<Long, Reply> replies = new HashMap<>();
  private @Nullable Conversation sum;
  private long turn;
  private long epoch;
  private int announced;
  private boolean open;
  private Instant end = Instant.MIN;

  InMemoryConversation(ConversationId id, Clock clock, Duration lease) {
    this.id = id;
    this.clock = clock;
    this.lease = lease;
  }

  synchronized @Nullable Claim claim(Input input) {
    var known = inputs.get(input.id());
    if (known != null && replies.containsKey(known)) {
      return new Claim.Repeated(replies.get(known));
    }
    if (open) {
      return null;
    }
    var before = before();
    var bare = before.secretLingers() && Masking.isBare(input.what());
    var masked =
        (before.expectsSecret() || bare) && input.what() instanceof HeardEvent.UtteranceHeard;
    var what = masked ? new HeardEvent.SecretEntered() : input.what();
    turn++;
    epoch++;
    announced = 0;
    open = true;
    end = clock.instant().plus(lease);
    inputs.put(input.id(), turn);
    var at = clock.instant();
    entries.add(new LogEntry(turn + "-0", at, input.id(), List.of(what), null));
    return new Claim.Opened(
        new OpenTurn(id, turn, epoch, input.id(), at, 0),
        before.after(what, at),
        masked,
        List.of());
  }

  private Conversation before() {
    return sum == null ? Conversation.unborn(id) : sum;
  }

  synchronized OpenTurn announce(OpenTurn held, ConversationEvent event) {
    check(held);
    if (announced <= held.announced()) {
      announced++;
      entries.add(
          new LogEntry(turn + "-" + announced, clock.instant(), null, List.of(event), null));
      end = clock.instant().plus(lease);
    }
    return held.announcedOnce();
  }

  synchronized void renew(OpenTurn held) {
    check(held);
    end = clock.instant().plus(lease);
  }

  /** @return false when this very turn was recorded before */
  synchronized boolean record(
      OpenTurn held, Outcome outcome, Map<String, ConversationLog.Stored> documents) {
    if (held.number() == turn && held.epoch() == epoch && !open) {
      return false;
    }
    check(held);
    outcome
        .documents()
        .forEach(document -> check(document, documents.get(document.kind() + ":" + document.id())));
    entries.add(new LogEntry(
        turn + "-" + (held.announced() + 1),
        clock.instant(),
        null,
        outcome.events(),
        outcome.reply()));
    replies.put(turn, outcome.reply());
    sum = outcome.after();
    open = false;
    return true;
  }

  private static void check(
      Outcome.SideDocument document, ConversationLog.@Nullable Stored stored) {
    var version = stored == null ? 0 : stored.version();
    if (version != document.expectedVersion()) {
      throw new TurnConflict("%s has version %d".formatted(document.id(), version));
    }
  }

  private void check(OpenTurn held) {
    if (!open || held.number() != turn || held.epoch() != epoch) {
      throw new TurnConflict("turn %d was taken over".formatted(held.number()));
    }
  }

  synchronized Claim.@Nullable Opened takeOver() {
    if (!open || clock.instant().isBefore(end)) {
      return null;
    }
    epoch++;
    end = clock.instant().plus(lease);
    var mine =
        entries.stream().filter(entry -> entry.mark().startsWith(turn + "-")).toList();
    var first = mine.getFirst();
    var what = first.events().getFirst();
    var held =
        new OpenTurn(id, turn, epoch, Objects.requireNonNull(first.input()), first.at(), announced);
    var done = mine.stream().skip(1).flatMap(entry -> entry.events().stream()).toList();
    return new Claim.Opened(
        held, before().after(what, first.at()), what instanceof HeardEvent.SecretEntered, done);
  }

  synchronized @Nullable Conversation sum() {
    return sum;
  }

  synchronized List<LogEntry> entries(String after) {
    var from = 0;
    while (!after.isEmpty() && from < entries.size() && !later(entries.get(from).mark(), after)) {
      from++;
    }
    return List.copyOf(entries.subList(from, entries.size()));
  }

  private static boolean later(String mark, String than) {
    var a = mark.split("-");
    var b = than.split("-");
    var turns = Long.compare(Long.parseLong(a[0]), Long.parseLong(b[0]));
    return turns > 0 || turns == 0 && Long.parseLong(a[1]) > Long.parseLong(b[1]);
  }
}
