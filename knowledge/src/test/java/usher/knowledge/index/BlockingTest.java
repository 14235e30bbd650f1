package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import usher.knowledge.KnowledgeException;

class BlockingTest {
  private final Blocking blocking = new Blocking("test-of-lucene", 1);

  @AfterEach
  void close() {
    blocking.close();
  }

  @Test
  void worksOnItsOwnThreads() {
    StepVerifier.create(blocking.read("look", () -> Thread.currentThread().getName()))
        .expectNextMatches(name -> name.startsWith("test-of-lucene"))
        .verifyComplete();
  }

  @Test
  void saysWhatCouldNotBeDone() {
    var failing = blocking.read("read the shelf", () -> {
      throw new IOException("no light");
    });

    StepVerifier.create(failing)
        .expectErrorSatisfies(error -> assertThat(error)
            .isInstanceOf(KnowledgeException.class)
            .hasMessage("could not read the shelf: no light"))
        .verify();
  }

  @Test
  void saysWhatCouldNotBeWritten() {
    var failing = blocking.write("fill the shelf", () -> {
      throw new IOException("no room");
    });

    StepVerifier.create(failing)
        .expectErrorSatisfies(error -> assertThat(error)
            .isInstanceOf(KnowledgeException.class)
            .hasMessage("could not fill the shelf: no room"))
        .verify();
  }

  @Test
  void writesToTheEndAlthoughNobodyWaitsAnyLonger() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var written = new AtomicBoolean();
    var waiting = blocking
        .write("write slowly", () -> {
          begun.countDown();
          written.set(goOn.await(10, TimeUnit.SECONDS));
        })
        .subscribe();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    waiting.dispose();
    goOn.countDown();
    blocking.close();

    assertThat(written).isTrue();
  }
}
