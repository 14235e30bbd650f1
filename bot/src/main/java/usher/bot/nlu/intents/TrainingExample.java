package usher.bot.nlu.intents;

import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;

/** One way to say what is wanted, as the desk's files give it. */
public record TrainingExample(Language language, IntentId intent, String text) {}
