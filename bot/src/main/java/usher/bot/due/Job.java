package usher.bot.due;

import java.time.Instant;
import java.util.List;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Outcome;

/** Something a relay has to do. Jobs of one lane are done one after the other, and never two of them at once. */
sealed interface Job {
  String lane();

  /** Deliveries of one conversation to one target, in order. */
  record Deliver(Lane to, List<Waiting> deliveries) implements Job {
    public Deliver {
      deliveries = List.copyOf(deliveries);
    }

    @Override
    public String lane() {
      return to.text();
    }

    List<String> ids() {
      return deliveries.stream().map(Waiting::id).toList();
    }
  }

  /** The target failed before, and this lane has deliveries that wait for it: these are put behind them. */
  record Park(Lane to, List<String> ids) implements Job {
    @Override
    public String lane() {
      return to.text();
    }
  }

  /** Another try with what was put aside. */
  record Retry(Lane to) implements Job {
    @Override
    public String lane() {
      return to.text();
    }
  }

  /** @param member as it stands in {@code due} */
  record Ring(String member, ConversationId conversation, String timer, Instant due)
      implements Job {
    @Override
    public String lane() {
      return member;
    }
  }

  /** A turn whose lease has run out. */
  record Finish(ConversationId conversation) implements Job {
    @Override
    public String lane() {
      return "finish|" + conversation;
    }
  }

  /** @param id of the entry in the outbox */
  record Waiting(String id, Outcome.Delivery delivery) {}

  /** What goes from one conversation to one target. */
  record Lane(ConversationId conversation, String target) {
    static Lane of(String text) {
      var parts = text.split("\\|", 2);
      return new Lane(new ConversationId(parts[0]), parts[1]);
    }

    String text() {
      return conversation + "|" + target;
    }
  }
}
