package usher.bot.conversation;

/** Something that happened in a conversation. The conversation is the sum of its events. Events keep ids and arguments, not finished sentences; an
 *  event's fields are only ever added to, and its name in the log is fixed by {@code conversation.store.EventNames}. */
public sealed interface ConversationEvent
    permits LifeEvent,
        HeardEvent,
        WhoEvent,
        InquiryEvent,
        DialogueEvent,
        HelpEvent,
        CareEvent,
        DeskEvent {}
