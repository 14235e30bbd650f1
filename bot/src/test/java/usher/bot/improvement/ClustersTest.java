package usher.bot.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;

/** With the real encoders. */
class ClustersTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Vectors VECTORS = new Vectors(Encoders.bundled(), PreparedVectors.NONE);

  private final Clusters clusters = new Clusters();

  @Test
  void putsQuestionsOfOneMeaningTogetherAndTheMostAskedFirst() {
    ask("en", "Where can I park my bicycle?", MONDAY);
    ask("en", "Is there a place to lock my bike?", MONDAY.plusDays(1));
    ask("en", "bicycle parking on campus", MONDAY);
    ask("en", "When does the canteen open?", MONDAY);
    ask("en", "opening hours of the canteen", MONDAY);
    ask("en", "Can I bring my dog to a lecture?", MONDAY);

    var gaps = clusters.gaps(10);

    assertThat(gaps).extracting(Gap::count).containsExactly(3, 2, 1);
    assertThat(gaps.getFirst())
        .isEqualTo(new Gap(
            "en",
            3,
            List.of(
                "Where can I park my bicycle?",
                "Is there a place to lock my bike?",
                "bicycle parking on campus"),
            MONDAY.plusDays(1)));
  }

  @Test
  void keepsLanguagesApartAndCountsTheSameWordsOnce() {
    ask("zh", "自行车可以停在哪里？", MONDAY);
    ask("zh", "自行车可以停在哪里？", MONDAY);
    ask("zh", "哪里能停自行车", MONDAY);
    ask("en", "Where can I park my bicycle?", MONDAY);

    var gaps = clusters.gaps(10);

    assertThat(gaps).extracting(Gap::language).containsExactly("zh", "en");
    assertThat(gaps.getFirst().count()).isEqualTo(3);
    assertThat(gaps.getFirst().examples()).containsExactly("自行车可以停在哪里？", "哪里能停自行车");
  }

  private void ask(String language, String words, LocalDate day) {
    clusters.add(
        new Clusters.Asked(language, words, VECTORS.of(words, new Language(language)), day));
  }
}
