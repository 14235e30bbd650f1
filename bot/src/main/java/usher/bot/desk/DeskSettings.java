package usher.bot.desk;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;

/** @param desk folder of the desk's files; with {@code classpath:} before it, within the application */
@ConfigurationProperties("usher")
public record DeskSettings(
    @DefaultValue("classpath:desk/demo") String desk) {

  /** Its files. Fails with {@link FolderException} when they cannot be read. */
  public DeskSource source() {
    return desk.startsWith(DeskConfiguration.CLASS_PATH)
        ? DeskConfiguration.ofClassPath(desk)
        : DeskSource.ofFolder(Path.of(desk));
  }
}
