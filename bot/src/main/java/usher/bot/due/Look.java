package usher.bot.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Outcome;

/** What a look at a partition has found: the answer of its script.
 *  @param jobs empty when another node has the partition, or nothing is to be done
 *  @param next when more will be to be done, or the partition may be taken; null when no such moment is known */
record Look(List<Job> jobs, @Nullable Duration next) {
  private static final ObjectReader FLAT =
      JsonMapper.shared().readerFor(new TypeReference<Map<String, String>>() {});

  Look {
    jobs = List.copyOf(jobs);
  }

  static Look of(List<Object> answer) {
    return answer.getFirst().equals("here")
        ? new Look(jobs(answer), next((Long) answer.get(4)))
        : new Look(List.of(), next((Long) answer.get(1)));
  }

  private static @Nullable Duration next(long millis) {
    return millis < 0 ? null : Duration.ofMillis(millis);
  }

  private static List<Job> jobs(List<Object> answer) {
    var deliveries = deliveries((List<?>) answer.get(1)).stream();
    var due = ((List<?>) answer.get(2)).stream().map(member -> due((String) member));
    var overdue = ((List<?>) answer.get(3))
        .stream().map(id -> new Job.Finish(new ConversationId((String) id)));
    return Stream.of(overdue, due, deliveries)
        .flatMap(jobs -> jobs)
        .map(Job.class::cast)
        .toList();
  }

  private static List<Job> deliveries(List<?> entries) {
    var fresh = new LinkedHashMap<Job.Lane, List<Job.Waiting>>();
    var behind = new LinkedHashMap<Job.Lane, List<String>>();
    for (var raw : entries) {
      var entry = (List<?>) raw;
      var lane = new Job.Lane(new ConversationId((String) entry.get(1)), (String) entry.get(2));
      var id = (String) entry.get(0);
      if (entry.get(5).equals(1L)) {
        behind.computeIfAbsent(lane, _ -> new ArrayList<>()).add(id);
      } else {
        var delivery = delivery(lane, (String) entry.get(3), (String) entry.get(4));
        fresh.computeIfAbsent(lane, _ -> new ArrayList<>()).add(new Job.Waiting(id, delivery));
      }
    }
    var jobs = new ArrayList<Job>();
    behind.forEach((lane, ids) -> jobs.add(new Job.Park(lane, ids)));
    fresh.forEach((lane, waiting) -> jobs.add(new Job.Deliver(lane, waiting)));
    return jobs;
  }

  static Outcome.Delivery delivery(Job.Lane lane, String key, String content) {
    return new Outcome.Delivery(lane.target(), key, FLAT.readValue(content));
  }

  /** {@code d|conversation|target} or {@code t|conversation|name|time}. */
  private static Job due(String member) {
    if (member.startsWith("d|")) {
      return new Job.Retry(Job.Lane.of(member.substring(2)));
    }
    var parts = member.split("\\|", 3);
    var end = parts[2].lastIndexOf('|');
    var time = Instant.ofEpochMilli(Long.parseLong(parts[2].substring(end + 1)));
    return new Job.Ring(member, new ConversationId(parts[1]), parts[2].substring(0, end), time);
  }
}
