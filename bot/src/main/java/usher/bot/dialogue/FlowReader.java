package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.bot.folder.DeskSource;
import usher.bot.conversation.ChannelKind;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.inquiry.OfferingId;

/** Reads slots and flow of the files in {@code offerings/}. Ids of steps that name none are their places: {@code 2}, {@code 4.then.1}. */
public final class FlowReader {
  private final Known known;

  private FlowReader(Known known) {
    this.known = known;
  }

  /** Always an answer; only to be used when there are no problems. */
  public static Map<OfferingId, Flow> read(DeskSource source, Known known, Problems problems) {
    var flows = new LinkedHashMap<OfferingId, Flow>();
    var drafts = new ArrayList<FlowDraft>();
    for (var path : source.under("offerings", ".yaml")) {
      var root = YamlTree.read(source, path, problems);
      var draft = new FlowDraft();
      drafts.add(draft);
      new FlowReader(known).read(root, draft).ifPresent(flow -> flows.put(flow.offering(), flow));
    }
    Recalls.find(drafts);
    return flows;
  }

  /** Empty when the file has no id or no steps. */
  private Optional<Flow> read(Node root, FlowDraft draft) {
    root.maybe("slots").ifPresent(slots -> slots(slots, draft));
    var flow = root.at("flow");
    if (flow.exists()) {
      block(StepText.read(flow), "", null, draft);
    }
    FlowProblems.find(draft, known);
    if (isHeard(root)) {
      Parity.find(draft, known);
    }
    queue(root);
    var id = root.maybe("offering").map(Node::text).orElse("");
    return id.isEmpty() || draft.steps.isEmpty()
        ? Optional.empty()
        : Optional.of(flow(id, root, draft));
  }

  /** On the phone, unless the file says that it cannot be had there. */
  private static boolean isHeard(Node root) {
    return root.maybe("channels")
        .map(list -> list.texts().contains(ChannelKind.VOICE.code()))
        .orElse(true);
  }

  private void slots(Node slots, FlowDraft draft) {
    draft.slots.putAll(new SlotReader(known).read(slots));
    slots.entries().forEach(entry -> draft.slotPlaces.put(entry.key(), entry.name()));
  }

  private void queue(Node root) {
    root.maybe("queue")
        .filter(node -> !known.queues().contains(node.text()))
        .ifPresent(node -> node.wrong(
            "there is no queue '" + node.text() + "'", Nearest.to(node.text(), known.queues())));
  }

  private Flow flow(String id, Node root, FlowDraft draft) {
    var queue = root.maybe("queue").map(Node::text).orElse("");
    return new Flow(
        new OfferingId(id), queue, draft.slots, draft.steps, draft.next, arguments(draft));
  }

  /** Reads steps that follow each other.
   *  @param prefix of their ids
   *  @param afterwards the step after the last of them; null: the flow ends
   *  @return id of the first; null when there is none */
  private @Nullable String block(
      List<StepText> texts, String prefix, @Nullable String afterwards, FlowDraft draft) {
    var ids = new String[texts.size()];
    for (var i = 0; i < ids.length; i++) {
      var own = texts.get(i).maybe("id").map(Node::id).orElse("");
      ids[i] = own.isEmpty() ? prefix + (i + 1) : own;
      if (draft.places.putIfAbsent(ids[i], texts.get(i)) != null) {
        texts
            .get(i)
            .node()
            .wrong("two steps are called '" + ids[i] + "'", "give one of them another id");
      }
      draft.steps.put(ids[i], new Step.Offer(ids[i]));
    }
    for (var i = 0; i < ids.length; i++) {
      var then = i + 1 < ids.length ? ids[i + 1] : afterwards;
      if (then != null) {
        draft.next.put(ids[i], then);
      }
      draft.steps.put(ids[i], step(ids[i], texts.get(i), draft));
    }
    return ids.length == 0 ? null : ids[0];
  }

  private Step step(String id, StepText text, FlowDraft draft) {
    return switch (text.kind()) {
      case "say" -> new Step.Say(id, Texting.key(text.lead(), known));
      case "ask" -> new Step.Ask(id, text.lead().text());
      case "confirm" ->
        new Step.Confirm(id, Texting.key(text.lead(), known), needed("no", id, text, draft));
      case "when" ->
        new Step.When(
            id,
            ConditionReader.read(text.lead()),
            needed("then", id, text, draft),
            branch("else", id, text, draft));
      case "run" ->
        new Step.Run(
            id, text.lead().text(), into(text), priority(text), branch("failed", id, text, draft));
      case "check" ->
        new Step.CheckStep(
            id, text.lead().text(), arguments(text), branch("failed", id, text, draft));
      case "handoff" -> new Step.Handoff(id, reason(text.lead()));
      case "goto" -> new Step.Goto(id, text.lead().text());
      case "resolve" -> new Step.Resolve(id, Texting.key(text.lead(), known));
      default -> offer(id, text);
    };
  }

  private static Step offer(String id, StepText text) {
    if (!text.lead().text().equals("knowledge")) {
      text.lead()
          .wrong("'" + text.lead().text() + "' cannot be offered", "write 'offer: knowledge'");
    }
    return new Step.Offer(id);
  }

  private static HandoffReason reason(Node lead) {
    var reasons = new LinkedHashMap<String, HandoffReason>();
    for (var reason : HandoffReason.values()) {
      reasons.put(reason.name(), reason);
    }
    return lead.oneOf(reasons);
  }

  private static String into(StepText text) {
    return text.maybe("into")
        .map(Node::id)
        .filter(into -> !into.isEmpty())
        .orElseGet(() -> text.lead().text());
  }

  private static int priority(StepText text) {
    var priority = text.maybe("priority").map(Node::count).orElse(0);
    text.maybe("priority")
        .filter(node -> priority < 1 || priority > 4)
        .ifPresent(node -> node.wrong("there is no such priority", "write 1 (highest) to 4"));
    return priority;
  }

  private static Map<String, String> arguments(StepText text) {
    var arguments = new LinkedHashMap<String, String>();
    for (var key : List.of("item", "at", "on")) {
      text.maybe(key).ifPresent(node -> arguments.put(key, node.text()));
    }
    return arguments;
  }

  private @Nullable String branch(String key, String id, StepText text, FlowDraft draft) {
    var steps = text.maybe(key).map(StepText::read).orElse(List.of());
    return block(steps, id + "." + key + ".", draft.next.get(id), draft);
  }

  private String needed(String key, String id, StepText text, FlowDraft draft) {
    var first = branch(key, id, text, draft);
    if (first == null) {
      text.node()
          .wrong(
              "step " + id + ": '" + text.kind() + "' without '" + key + "'",
              "add '" + key + ":' with what happens then");
    }
    return first == null ? id : first;
  }

  private Map<String, List<String>> arguments(FlowDraft draft) {
    var arguments = new LinkedHashMap<String, List<String>>();
    Uses.texts(draft)
        .forEach(key -> arguments.put(key, known.texts().getOrDefault(key, List.of())));
    return arguments;
  }
}
