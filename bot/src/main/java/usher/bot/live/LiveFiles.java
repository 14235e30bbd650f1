package usher.bot.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Port: the live version, one for all nodes of a desk, changed only by who knows the version before. */
interface LiveFiles {
  /** @param version 0: nobody has changed anything yet */
  record Live(long version, Map<String, String> texts, Map<String, Set<String>> known) {
    public Live {
      texts = Map.copyOf(texts);
      known = Map.copyOf(known);
    }

    /** Whether a text of this fingerprint was live once, or was what the first live one was made of: then the live one is newer. */
    boolean knows(String file, String fingerprint) {
      return known.getOrDefault(file, Set.of()).contains(fingerprint);
    }
  }

  /** @param expected the version it was made of
   *  @param texts by file, of those that change; an empty text takes the file away
   *  @param known fingerprints by file, of the text before and of this one
   *  @param kept what is remembered of it, by the name of a history; of each history the last entries stay */
  record Change(
      long expected,
      Map<String, String> texts,
      Map<String, List<String>> known,
      Map<String, String> kept,
      Noted noted) {
    public Change {
      texts = Map.copyOf(texts);
      known = Map.copyOf(known);
      kept = Map.copyOf(kept);
    }

    /** Of one file, which keeps no history. */
    static Change of(long expected, String file, String text, List<String> known, Noted noted) {
      return new Change(expected, Map.of(file, text), Map.of(file, known), Map.of(), noted);
    }
  }

  /** Never empty. */
  Mono<Long> version();

  /** Never empty. */
  Mono<Live> load();

  /** False when the version is another one by now; nothing was changed then. Never empty. */
  Mono<Boolean> change(Change change);

  /** Newest first. Never empty. */
  Mono<List<Noted>> noted(int most);

  /** What was kept under this name, newest first. Never empty. */
  Mono<List<String>> kept(String history);
}
