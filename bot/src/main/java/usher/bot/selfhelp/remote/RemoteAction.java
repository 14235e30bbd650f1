package usher.bot.selfhelp.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import usher.bot.selfhelp.Action;

/** An action as its file declares it.
 *  @param file where it stands
 *  @param find looks whether it was done already, before it is done; null: it is not looked for
 *  @param undo takes it back; its action is called {@code undo-<name>}; null: nothing does */
record RemoteAction(
    String name,
    String file,
    Asked asked,
    Manner manner,
    @Nullable Asked find,
    @Nullable Asked undo) {

  /** A request and what its answers mean.
   *  @param url with {@code {name}} where a value is put in, encoded; scheme and host are written out
   *  @param headers values by name
   *  @param body JSON in whose texts {@code {name}} stands for values; null: none is sent */
  record Asked(
      String method,
      String url,
      Map<String, String> headers,
      @Nullable JsonNode body,
      Answer answer) {
    Asked {
      headers = Map.copyOf(headers);
    }

    /** Scheme, host and port. */
    URI host() {
      return URI.create(url.replaceFirst("^([a-z]+://[^/?#]+).*$", "$1"));
    }
  }

  /** What an answer means.
   *  @param done statuses of success; of one in the hundreds all: 2 stands for 200 to 299
   *  @param refused short codes by status
   *  @param values JSON pointers by name, the chief one first; one that is not there makes the outcome unknown */
  record Answer(List<Integer> done, Map<Integer, String> refused, Map<String, String> values) {
    Answer {
      done = List.copyOf(done);
      refused = Map.copyOf(refused);
    }

    boolean isDone(int status) {
      return done.contains(status) || done.contains(status / 100);
    }
  }

  /** How it is done.
   *  @param secrets where the secret is, by the header it is sent in: with {@code {secret}} or {@code {basic}} in the value
   *  @param signing where the key is that the body is signed with; empty: it is not signed
   *  @param retries after a fault, where that may not do it twice */
  record Manner(
      Map<String, SecretHeader> secrets,
      String signing,
      Duration deadline,
      Action.Repeat repeat,
      int retries) {
    Manner {
      secrets = Map.copyOf(secrets);
    }
  }

  /** @param value with {@code {secret}} in it: {@code Bearer {secret}}
   *  @param from {@code env:NAME} or {@code file:PATH} */
  record SecretHeader(String value, String from) {}
}
