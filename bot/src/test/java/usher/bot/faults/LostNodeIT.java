package usher.bot.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.ChatClient.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import usher.bot.ChatClient;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.DeskEvent.RecordOpened;
import usher.bot.conversation.store.Lease;

/** A node that is stalled in the middle of a turn, and one that is killed in the middle of many, one at each named point. */
@Timeout(240)
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostNodeIT {
  private static final Duration LEASE = Lease.USUAL.length();
  private static final Duration REST_OF_FIVE_SECONDS = Duration.ofSeconds(5).minus(LEASE);
  private static final List<Struck> STRUCK = new ArrayList<>();
  private static TwoNodes nodes;
  private static Instant killed = Instant.EPOCH;

  /** @param message the id under which the last words were sent */
  private record Struck(Point point, Story story, ChatClient chat, String message) {
    String id() {
      return chat.id();
    }
  }

  @BeforeAll
  @Timeout(240)
  static void start() throws Exception {
    nodes = new TwoNodes();
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @Test
  @Order(1)
  void isRefusedWhenItComesBackFromAStall() throws Exception {
    var chat = Story.REPORT.begin(nodes.first);
    var message = Point.BEFORE_RECORD.on("second");
    var waits = chat.send(nodes.second, message, Story.REPORT.last);
    await(() -> nodes.second.lines(), lines -> lines.stream().anyMatch(l -> l.contains(message)));

    nodes.second.signal("STOP");
    await(() -> nodes.isRecorded(chat.id(), message), done -> done);
    var byTheOther = nodes.entries(chat.id());
    nodes.second.tell("go");
    nodes.second.signal("CONT");

    assertThat(waits.join().statusCode()).isEqualTo(200);
    await(() -> TwoNodes.said(nodes.second, "late record was").toList(), lines -> !lines.isEmpty());
    assertThat(TwoNodes.said(nodes.second, "late record was"))
        .singleElement()
        .asString()
        .startsWith("late record was refused");
    var refusal = "refused, another node answers";
    await(() -> nodes.second.output(), output -> output.contains(refusal));
    assertThat(nodes.second.output()).contains(refusal);
    assertThat(nodes.entries(chat.id())).isEqualTo(byTheOther);
    assertThat(nodes.events(chat.id(), RecordOpened.class)).hasSize(1);
    assertThat(chat.saidByUser(nodes.second)).endsWith("yes").doesNotHaveDuplicates();
    assertThat(chat.saidByDesk(nodes.second)).isEqualTo(chat.saidByDesk(nodes.first));
  }

  @Test
  @Order(2)
  void hasItsTurnsFinishedByTheOtherWithinFiveSeconds() throws Exception {
    begin();
    send(STRUCK.stream().filter(struck -> struck.point() != Point.AFTER_HEARING).toList());
    send(STRUCK.stream().filter(struck -> struck.point() == Point.AFTER_HEARING).toList());

    killed = nodes.now();
    nodes.first.signal("KILL");
    for (var struck : STRUCK) {
      await(() -> nodes.untold(struck.id()), untold -> untold == 0);
    }
    var told = nodes.now();

    assertThat(Duration.between(killed, told)).as("all was told").isLessThan(promised());
    for (var struck : STRUCK) {
      if (struck.point() != Point.BEFORE_CLAIM) {
        await(() -> nodes.isRecorded(struck.id(), struck.message()), done -> done);
        assertThat(Duration.between(killed, recorded(struck)))
            .as("turn killed %s", struck)
            .isLessThan(promised());
      }
    }
  }

  /** Five seconds. What a turn takes after its lease has run out takes longer where more wants to run than there are processors. */
  private static Duration promised() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var waiting = system.getSystemLoadAverage() / system.getAvailableProcessors();
    var slower = Math.max(1, waiting);
    return LEASE.plusMillis((long) (REST_OF_FIVE_SECONDS.toMillis() * slower));
  }

  private static void begin() throws Exception {
    for (var point : Point.values()) {
      for (var story : stories(point)) {
        var message = "%s %s".formatted(point.on("first"), story);
        STRUCK.add(new Struck(point, story, story.begin(nodes.first), message));
      }
    }
    Story.REPORT.begin(nodes.second);
    Story.QUESTION.begin(nodes.second).say(nodes.second, Story.QUESTION.last);
  }

  /** Where an action is under way, one of each kind: may be repeated, may be by its key, may never be. */
  private static List<Story> stories(Point point) {
    return switch (point) {
      case AFTER_ANNOUNCEMENT, AFTER_DEED -> List.of(Story.REPORT, Story.CAR, Story.ACCOUNT);
      case AFTER_HEARING -> List.of(Story.QUESTION);
      case BEFORE_TELLING, AFTER_TELLING -> List.of(Story.PERSON);
      case BEFORE_CLAIM, AFTER_CLAIM, BEFORE_RECORD, AFTER_RECORD -> List.of(Story.REPORT);
    };
  }

  /** What hears knows words only, no ids. */
  private static String words(Struck struck) {
    return struck.point() == Point.AFTER_HEARING
        ? struck.story().last + " " + struck.message()
        : struck.story().last;
  }

  /** Until all have come to their point. A turn that halts in hearing holds up others that are to be heard, hence comes last. */
  private static void send(List<Struck> all) throws Exception {
    for (var struck : all) {
      struck.chat().send(nodes.first, struck.message(), words(struck));
    }
    await(() -> onTheirWay(all), List::isEmpty);
  }

  private static List<Struck> onTheirWay(List<Struck> all) {
    var halted = TwoNodes.said(nodes.first, "halts ").toList();
    return all.stream()
        .filter(struck -> halted.stream().noneMatch(line -> line.endsWith(struck.message())))
        .toList();
  }

  private static Instant recorded(Struck struck) {
    return nodes.turn(struck.id(), struck.message()).stream()
        .filter(entry -> entry.reply() != null)
        .map(entry -> entry.at())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(3)
  void losesAndDoublesNothingOfWhatItsUsersSendAgain() throws Exception {
    for (var struck : STRUCK) {
      var before = nodes.entries(struck.id());

      var again =
          struck.chat().send(nodes.second, struck.message(), words(struck)).join();

      assertThat(again.statusCode()).as("%s", struck).isEqualTo(200);
      assertThat(nodes.turn(struck.id(), struck.message()))
          .as("%s", struck)
          .filteredOn(entry -> entry.reply() != null)
          .hasSize(1);
      if (struck.point() != Point.BEFORE_CLAIM) {
        assertThat(nodes.entries(struck.id())).as("%s", struck).isEqualTo(before);
      }
    }
  }

  @Test
  @Order(4)
  void hasItsActionsDoneAgainOnlyAsTheyAllow() {
    for (var struck : STRUCK) {
      var first = TwoNodes.deeds(nodes.first, struck.id());
      var second = TwoNodes.deeds(nodes.second, struck.id());
      switch (struck.story()) {
        case REPORT -> assertThat(nodes.events(struck.id(), RecordOpened.class)).hasSize(1);
        case CAR -> assertThat(second).hasSize(1).containsAll(first);
        case ACCOUNT -> {
          assertThat(second).as("done by the other node").isEmpty();
          assertThat(nodes.events(struck.id(), HandoffRequested.class)).hasSize(1);
        }
        case QUESTION, PERSON -> assertThat(first).isEmpty();
      }
      if (struck.point() == Point.AFTER_DEED) {
        assertThat(first).as("%s", struck).hasSize(1);
      }
    }
    assertThat(nodes.reservedCars()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void hasItsDeliveriesToldOnce() {
    for (var struck : STRUCK) {
      for (var handoff : nodes.events(struck.id(), HandoffRequested.class)) {
        assertThat(nodes.waiting()).containsOnlyOnce(Objects.requireNonNull(handoff.handoff()));
      }
    }
    assertThat(nodes.waiting()).hasSize(4);
  }
}
