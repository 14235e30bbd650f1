package usher.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import usher.bot.folder.DeskSource;

class DeskConfigurationTest {

  @Test
  void readsTheSameDeskFromTheClassPathAsFromTheDisk() {
    var ofClassPath = DeskConfiguration.ofClassPath("classpath:desks/small");

    assertThat(ofClassPath.files())
        .isEqualTo(DeskSource.ofFolder(TestDesks.folder("small")).files());
  }
}
