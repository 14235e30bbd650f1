package usher.bot;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import usher.bot.backup.BackupCommand;
import usher.bot.backup.RestoreCommand;
import usher.bot.channel.voice.MenuRule;
import usher.bot.desk.CheckCommand;
import usher.bot.desk.Command;
import usher.bot.desk.DeskReader;
import usher.bot.nlu.evaluation.EvaluateCommand;
import usher.bot.selfhelp.ArticleRule;

/** The service desk's front: starts everything, or runs one command and ends: {@code java -jar usher.jar check FOLDER}. */
@SpringBootApplication
public class BotApplication {

  public static void main(String[] args) {
    var command = commands().stream()
        .filter(known -> args.length > 0 && known.name().equals(args[0]))
        .findFirst();
    if (command.isPresent()) {
      System.exit(command.get().run(List.of(args).subList(1, args.length), System.out));
    }
    SpringApplication.run(BotApplication.class, args);
  }

  private static List<Command> commands() {
    return List.of(
        new CheckCommand(
            Set.copyOf(DeskReader.ACTIONS),
            List.of(new ArticleRule(Clock.systemUTC()), new MenuRule())),
        new BackupCommand(Clock.systemUTC()),
        new RestoreCommand(),
        EvaluateCommand.ofHearing());
  }
}
