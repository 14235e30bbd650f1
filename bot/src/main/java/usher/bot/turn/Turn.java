package usher.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Effects;
import usher.bot.conversation.Move;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Secret;

/** A turn on its way through the corridor.
 *  @param open what was claimed
 *  @param input the event that began it
 *  @param soFar with all events folded in
 *  @param events since the input, oldest first
 *  @param said what is to be shown and done with the reply
 *  @param memory what lives for this turn only */
record Turn(
    OpenTurn open,
    ConversationEvent input,
    Conversation soFar,
    List<ConversationEvent> events,
    Said said,
    Memory memory) {

  /** @param show articles to show as cards
   *  @param last the move that ended the turn; null while it goes on
   *  @param moves made so far */
  record Said(List<String> show, @Nullable Move last, int moves, Effects effects) {
    static final Said NOTHING = new Said(List.of(), null, 0, Effects.NONE);
  }

  /** @param secret null when none was given, or when it was lost with the node that heard it
   *  @param vector of what was said; empty when there is none
   *  @param announced what a node that died had announced of this turn
   *  @param passages of the articles it has found, by their ids; empty when it has not searched */
  @SuppressWarnings("ArrayRecordComponent")
  record Memory(
      @Nullable Secret secret,
      float[] vector,
      List<ConversationEvent> announced,
      Map<String, String> passages) {
    Memory heardAs(float[] other) {
      return new Memory(secret, other, announced, passages);
    }

    Memory finding(Map<String, String> found) {
      return new Memory(secret, vector, announced, found);
    }
  }

  Turn {
    events = List.copyOf(events);
  }

  Turn and(List<? extends ConversationEvent> more) {
    var all = new ArrayList<>(events);
    all.addAll(more);
    var after = soFar;
    for (var event : more) {
      after = after.after(event, open.at());
    }
    return new Turn(open, input, after, all, said, memory);
  }

  Turn heardAs(float[] vector) {
    return new Turn(open, input, soFar, events, said, memory.heardAs(vector));
  }

  Turn finding(Map<String, String> passages) {
    return new Turn(open, input, soFar, events, said, memory.finding(passages));
  }

  Turn holding(OpenTurn newer) {
    return new Turn(newer, input, soFar, events, said, memory);
  }

  Turn with(Effects more) {
    return saying(
        new Said(said.show(), said.last(), said.moves(), said.effects().and(more)));
  }

  Turn showing(List<String> articles) {
    return saying(new Said(articles, said.last(), said.moves(), said.effects()));
  }

  Turn moved(Move move) {
    return saying(new Said(said.show(), move, said.moves() + 1, said.effects()));
  }

  boolean isOver() {
    return said.last() instanceof Move.Closing;
  }

  private Turn saying(Said other) {
    return new Turn(open, input, soFar, events, other, memory);
  }
}
