package usher.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import usher.bot.folder.Problems;

class DemoDeskTest {

  @Test
  void isInOrder() {
    var problems = new Problems();

    var desk = new DeskReader(DeskReader.ACTIONS)
        .read(DeskConfiguration.ofClassPath("classpath:desk/demo"), problems);

    assertThat(problems.all()).isEmpty();
    assertThat(desk.info().demo()).isTrue();
    assertThat(desk.catalogue().offerings()).hasSizeGreaterThanOrEqualTo(3);
  }
}
