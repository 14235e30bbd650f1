package usher.bot.relay;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import usher.bot.conversation.Conversation;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Tried;
import usher.handoff.context.Attempt;
import usher.handoff.context.Check;
import usher.handoff.context.Fact;
import usher.handoff.context.Findings;

/** What is known, what was checked and what was tried, as the agent reads it. */
final class FindingsBriefing {
  private final PlainWords words;

  FindingsBriefing(PlainWords words) {
    this.words = words;
  }

  Findings of(Conversation soFar) {
    var facts = soFar.talk().inquiries().stream()
        .flatMap(inquiry -> facts(soFar, inquiry))
        .toList();
    var checks = soFar.who().checks().stream().map(FindingsBriefing::check).toList();
    var tried = soFar.talk().inquiries().stream()
        .flatMap(inquiry -> inquiry.tried().stream())
        .flatMap(one -> attempt(soFar, one).stream())
        .toList();
    return new Findings(facts, checks, tried);
  }

  /** What actions give back by several names is told once. */
  private Stream<Fact> facts(Conversation soFar, Inquiry inquiry) {
    return inquiry.facts().entrySet().stream()
        .filter(fact -> !fact.getKey().contains("."))
        .filter(fact -> fact.getValue().saidBy() != usher.bot.inquiry.Fact.Source.ACTION
            || inquiry.facts().containsKey(fact.getKey() + ".outcome"))
        .map(fact -> fact(
            fact.getKey(),
            words.value(
                inquiry, fact.getKey(), fact.getValue().value(), soFar.contact().language()),
            fact.getValue()));
  }

  private static Fact fact(String name, String value, usher.bot.inquiry.Fact known) {
    var verified = known.verifiedBy().isBlank()
        ? Optional.<String>empty()
        : Optional.of(known.verifiedBy().equals("confirmed") ? "user" : known.verifiedBy());
    return new Fact(
        name,
        value,
        new Fact.Provenance(
            known.saidBy().name().toLowerCase(Locale.ROOT),
            known.channel(),
            known.confidence(),
            verified));
  }

  private static Check check(usher.bot.conversation.Check made) {
    var failed = made.result() == usher.bot.conversation.Check.Result.PASSED ? "" : made.rule();
    return new Check(
        made.name(), Check.Result.valueOf(made.result().name()), made.source(), failed);
  }

  private Optional<Attempt> attempt(Conversation soFar, Tried one) {
    var outcome = switch (one.result()) {
      case "helped", "done" -> Attempt.Outcome.WORKED;
      case "did-not-help", "refused", "failed" -> Attempt.Outcome.FAILED;
      default -> Attempt.Outcome.UNKNOWN;
    };
    return words
        .tried(one, soFar.contact().language())
        .map(what -> new Attempt(what, outcome, one.result(), one.at()));
  }
}
