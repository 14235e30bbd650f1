package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.KnowledgeBase;

/** Whoever asks in the very moment in which the door opens. */
class FirstQuestionTest {
  private final List<Boolean> found = new ArrayList<>();

  @Test
  @Timeout(120)
  void findsTheShelvesFull() {
    var data = Path.of("target", "running", UUID.randomUUID().toString()).toAbsolutePath();

    try (var context = new SpringApplicationBuilder(BotApplication.class)
        .listeners(looking())
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--usher.data=" + data,
            "--logging.level.usher=WARN")) {
      assertThat(context.isRunning()).isTrue();
    }

    assertThat(found).isNotEmpty().containsOnly(true);
  }

  private ApplicationListener<WebServerInitializedEvent> looking() {
    return event -> {
      if (event.getApplicationContext().getServerNamespace() == null) {
        var knowledge = event.getApplicationContext().getBean(KnowledgeBase.class);
        found.add(knowledge
            .find(new ArticleId("opening-hours"), "en", Audience.EVERYONE)
            .hasElement()
            .block(Duration.ofSeconds(10)));
      }
    };
  }
}
