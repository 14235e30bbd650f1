package usher.bot.channel.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import usher.bot.communication.Wording;
import usher.bot.conversation.Language;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Words;
import usher.ivr.CallAnswer;
import usher.ivr.Prompt;
import usher.ivr.QueueName;
import usher.ivr.SpokenLanguage;

/** Turns a reply into prompts: words for the ear, choices named with their keys, secrets by keypad alone. */
final class VoiceReplies {
  private static final int MOST_CHOICES = 4;
  private static final int LONGEST_SECRET = 8;
  private static final int LONGEST_NUMBER = 20;

  private final Wording wording;

  VoiceReplies(Wording wording) {
    this.wording = wording;
  }

  CallAnswer answer(SpokenLanguage language, Reply reply, QueueName queue) {
    return said(language, reply, queue).slow(reply.pace() == Reply.Pace.SLOW);
  }

  private CallAnswer said(SpokenLanguage language, Reply reply, QueueName queue) {
    var words = reply.parts().stream()
        .map(VoiceReplies::words)
        .filter(said -> !said.isBlank())
        .collect(Collectors.joining(" "));
    return switch (reply.closing()) {
      case Reply.Closing.Transfer _ ->
        CallAnswer.of(language, new Prompt.Say(words), new Prompt.Enqueue(queue));
      case Reply.Closing.Goodbye _ -> CallAnswer.of(language, new Prompt.HangUp(words));
      case Reply.Closing.None _ -> asked(language, reply, words);
    };
  }

  /** What a caller hears while waiting. */
  CallAnswer waiting(SpokenLanguage language, int position) {
    var words = wording.say(
        new Words("call-waiting", Map.of("position", Integer.toString(position))),
        VoiceDesk.language(language));
    return CallAnswer.of(
        language, new Prompt.Say(words.spoken()), new Prompt.Pause(Duration.ofSeconds(12)));
  }

  /** What an agent hears before the caller is joined. */
  CallAnswer whispered(SpokenLanguage language, List<Words> brief, Prompt.Join join) {
    var words = brief.stream()
        .map(part -> wording.say(part, VoiceDesk.language(language)).spoken())
        .collect(Collectors.joining(" "));
    return CallAnswer.of(language, new Prompt.Say(words), join);
  }

  private CallAnswer asked(SpokenLanguage language, Reply reply, String words) {
    return switch (reply.expects()) {
      case SECRET -> CallAnswer.of(language, new Prompt.Secret(words, LONGEST_SECRET));
      case DIGITS, DATE ->
        CallAnswer.of(language, new Prompt.Ask(words, List.of(), List.of(), LONGEST_NUMBER));
      case CHOICE -> CallAnswer.of(language, choose(reply, words));
      case NOTHING -> CallAnswer.of(language, new Prompt.HangUp(words));
      case ANYTHING -> CallAnswer.of(language, Prompt.Ask.open(words));
    };
  }

  /** Up to four are read out with their keys; of more only some are named, and the caller says which. */
  private Prompt choose(Reply reply, String words) {
    var labels = reply.choices().stream().map(Reply.Choice::label).toList();
    return labels.size() > MOST_CHOICES
        ? new Prompt.Ask(
            words + " " + forExample(reply.language(), labels), labels, List.of(), LONGEST_NUMBER)
        : choose(reply, words, labels);
  }

  private String forExample(Language language, List<String> labels) {
    var some = Map.of("a", labels.getFirst(), "b", labels.get(1), "c", labels.get(2));
    return wording.say(new Words("say-which", some), language).spoken();
  }

  private Prompt choose(Reply reply, String words, List<String> labels) {
    var spoken = new ArrayList<String>();
    spoken.add(words);
    var choices = new ArrayList<Prompt.Choice>();
    for (var choice : reply.choices()) {
      var key = Integer.toString(choices.size() + 1);
      choices.add(new Prompt.Choice(key, choice.label(), choice.value()));
      spoken.add(named(reply.language(), choice.label(), key));
    }
    return new Prompt.Ask(String.join(" ", spoken), labels, choices, 1);
  }

  private String named(Language language, String label, String key) {
    return wording
        .say(new Words("press-key", Map.of("label", label, "key", key)), language)
        .spoken();
  }

  private static String words(Reply.Part part) {
    return switch (part) {
      case Reply.Part.Text text -> text.spoken();
      case Reply.Part.Card card -> card.spoken();
    };
  }
}
