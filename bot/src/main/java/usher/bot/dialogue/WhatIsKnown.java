package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;

/** What a user is told who asks what the desk knows of them: who they are to it, each detail with where it came from, the record, and how long all that is
 * kept. Whoever has not proved who they are hears no name. Pure. */
public final class WhatIsKnown {
  private static final int MOST_FACTS = 6;

  private final Flows flows;

  public WhatIsKnown(Flows flows) {
    this.flows = flows;
  }

  List<Words> about(Conversation soFar) {
    var words = new ArrayList<Words>();
    words.add(person(soFar));
    var facts = facts(soFar);
    words.addAll(facts.subList(Math.max(0, facts.size() - MOST_FACTS), facts.size()));
    if (facts.isEmpty()) {
      words.add(Words.of("known-nothing"));
    }
    if (!soFar.contact().record().isEmpty()) {
      words.add(Words.of("known-record", "record", "@record/" + soFar.contact().record()));
    }
    words.add(Words.of("known-kept", "privacy", "@desk/privacy"));
    return words;
  }

  private static Words person(Conversation soFar) {
    var who = soFar.who();
    return who.person() != null && who.assurance().reaches(Assurance.PIN)
        ? Words.of("known-person", "number", who.person().value())
        : Words.of("known-stranger");
  }

  private List<Words> facts(Conversation soFar) {
    return soFar.talk().inquiries().stream().flatMap(this::facts).toList();
  }

  private Stream<Words> facts(Inquiry inquiry) {
    var flow = Optional.ofNullable(inquiry.way().offering())
        .flatMap(offering -> flows.flow(inquiry.way().desk(), offering));
    return inquiry.facts().entrySet().stream()
        .filter(known -> !known.getValue().value().isEmpty())
        .filter(known -> isWorthTelling(inquiry, known.getKey(), known.getValue()))
        .filter(
            known -> flow.flatMap(f -> f.slot(known.getKey())).stream().noneMatch(SlotSpec::secret))
        .map(known -> fact(inquiry, flow, known.getKey(), known.getValue()));
  }

  /** What an action gave back is told once, by the name the flow gave it. */
  private static boolean isWorthTelling(Inquiry inquiry, String name, Fact fact) {
    return fact.saidBy() != Fact.Source.ACTION
        || (!name.contains(".") && inquiry.fact(name + ".outcome").isPresent());
  }

  private static Words fact(Inquiry inquiry, Optional<Flow> flow, String name, Fact fact) {
    return new Words(
        "known-fact",
        Map.of(
            "topic",
            "@intent/" + inquiry.wish().intent(),
            "value",
            Phrases.argument(flow, inquiry, name, fact),
            "source",
            "@text/known-by-" + source(fact.saidBy())));
  }

  private static String source(Fact.Source source) {
    return switch (source) {
      case USER -> "user";
      case DIRECTORY -> "directory";
      case ACTION -> "action";
      case AGENT -> "agent";
    };
  }
}
