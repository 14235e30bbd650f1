package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every file of the house is formatted by the same hand. {@code mvn test -pl bot -am -Dtest=FormatTest -Dformat=write} formats them. Runs here and not as a
 *  plugin, because the formatter must run on the project's own JDK, whatever Maven runs on. */
class FormatTest {
  private static final boolean WRITE = "write".equals(System.getProperty("format"));
  private final Formatter formatter = Formatter.createFormatter(
      JavaFormatterOptions.builder().style(Style.GOOGLE).build());

  @Test
  void findsEveryFileFormatted() throws Exception {
    var different = new ArrayList<String>();

    for (var file : sources()) {
      if (differs(file)) {
        different.add(file.toString());
      }
    }

    assertThat(different)
        .as("files to format: run this test with -Dformat=write")
        .isEmpty();
  }

  private boolean differs(Path file) throws IOException, FormatterException {
    var written = Files.readString(file);
    var formatted = formatter.formatSource(written);
    if (WRITE && !formatted.equals(written)) {
      Files.writeString(file, formatted);
      return false;
    }
    return !formatted.equals(written);
  }

  private static List<Path> sources() throws IOException {
    try (var all = Files.walk(Path.of("..").toRealPath())) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(path -> path.toString().contains("/src/"))
          .filter(path -> !path.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }
}
