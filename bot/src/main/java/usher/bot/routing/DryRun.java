package usher.bot.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.folder.Codes;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Move;

/** Decides once more about every handoff of a conversation, from exactly what was known when it was decided. Pure. */
final class DryRun {
  private final Router now;
  private final Router then;

  /** @param now the rules of today
   *  @param then the rules in question */
  DryRun(Router now, Router then) {
    this.now = now;
    this.then = then;
  }

  /** @param was the queue it went to
   *  @param before as the rules of today would have it
   *  @param after as the rules in question would */
  record Case(Instant at, String about, String was, Route before, Route after) {
    boolean changes() {
      return !was.equals(after.queue()) || before.priority() != after.priority();
    }
  }

  /** One for each handoff of the conversation, oldest first; none when there was none. */
  List<Case> cases(ConversationId id, List<LogEntry> entries) {
    var cases = new ArrayList<Case>();
    var soFar = Conversation.unborn(id);
    for (var entry : entries) {
      for (var event : entry.events()) {
        if (event instanceof HandoffRequested requested) {
          cases.add(once(soFar, requested, entry.at()));
        }
        soFar = soFar.after(event, entry.at());
      }
    }
    return cases;
  }

  private Case once(Conversation soFar, HandoffRequested requested, Instant at) {
    var move = new Move.HandOff(requested.reason(), requested.evidence(), said(requested));
    return new Case(
        at,
        about(soFar, requested),
        requested.queue(),
        now.route(soFar, move, at),
        then.route(soFar, move, at));
  }

  /** The queue that a flow or a menu named; earlier versions did not note why, so that theirs is left as it was. */
  private static @Nullable String said(HandoffRequested requested) {
    return requested.rule() == null || requested.rule().equals("said") ? requested.queue() : null;
  }

  private static String about(Conversation soFar, HandoffRequested requested) {
    var intent = soFar.topInquiry().map(open -> open.wish().intent().value()).orElse("–");
    return "%s, %s, %s, %s"
        .formatted(
            intent,
            Codes.of(requested.reason()),
            soFar.contact().language().code(),
            soFar.contact().channel().code());
  }
}
