package usher.bot.selfhelp;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.communication.Wording;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Words;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;

/** Where a demo desk's messages go: a small pile in Redis that a page shows, forgotten after a quarter of an hour. */
public final class DemoMailbox implements Mailbox {
  private static final Script POST = Script.beside(DemoMailbox.class, "post");
  private static final String KEY = "usher:demo:mailbox";
  private static final String LIFE = Long.toString(Duration.ofMinutes(15).toMillis());

  private final Redis redis;
  private final Wording wording;

  public DemoMailbox(Redis redis, Wording wording) {
    this.redis = redis;
    this.wording = wording;
  }

  @Override
  public Mono<Void> send(PersonId to, String key, Words message, Language language) {
    return post(to.value(), key, message, language);
  }

  @Override
  public Mono<Void> text(String phone, String key, Words message, Language language) {
    return post(phone, key, message, language);
  }

  private Mono<Void> post(String to, String key, Words message, Language language) {
    var text = wording.say(message, language).markdown();
    return redis.run(POST, List.of(KEY), List.of(key, to + "\n" + text, LIFE)).then();
  }

  /** Newest first, each {@code person or number, line break, text}. Never empty. */
  public Mono<List<String>> messages() {
    return redis
        .commands()
        .lrange(KEY, 0, 19)
        .map(message -> message.substring(message.indexOf('\n') + 1))
        .collectList();
  }
}
