package usher.bot;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import usher.bot.backup.BackupCommand;
import usher.bot.backup.RestoreCommand;
import usher.bot.channel.voice.MenuRule;
import usher.bot.desk.CheckCommand;
import usher.bot.desk.Command;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.HashCommand;
import usher.bot.nlu.Prepared;
import usher.bot.nlu.advice.ExampleAdviser;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.evaluation.EvaluateCommand;
import usher.bot.rasa.ImportCommand;
import usher.bot.rehearsal.TestCommand;
import usher.bot.routing.RouteCommand;
import usher.bot.routing.RoutingReader;
import usher.bot.selfhelp.ArticleRule;
import usher.bot.selfhelp.remote.RemoteActions;
import usher.bot.selfhelp.evaluation.MeasureKnowledge;

/** The service desk's front: starts everything, or runs one command and ends: {@code java -jar usher.jar check FOLDER}. */
@SpringBootApplication
public class BotApplication {

  public static void main(String[] args) {
    if (args.length > 0 && List.of("--help", "-h").contains(args[0])) {
      System.out.printf(
          "java -jar usher.jar [--usher.desk=FOLDER] [--server.port=PORT]  starts the desk; settings: README.md%n"
              + "java -jar usher.jar COMMAND …  does one thing and ends; commands: %s%n",
          names());
      return;
    }
    if (args.length > 0 && !args[0].startsWith("-")) {
      System.exit(run(args[0], List.of(args).subList(1, args.length)));
    }
    SpringApplication.run(BotApplication.class, args);
  }

  /** A mistyped command starts nothing. */
  private static int run(String name, List<String> arguments) {
    return commands().stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .map(command -> command.run(arguments, System.out))
        .orElseGet(() -> unknown(name));
  }

  private static int unknown(String name) {
    System.out.printf(
        "there is no command '%s'; known are %s; without one, Usher starts%n", name, names());
    return 2;
  }

  private static String names() {
    return commands().stream().map(Command::name).collect(Collectors.joining(", "));
  }

  static List<Command> commands() {
    var actions = Set.copyOf(DeskReader.ACTIONS);
    var rules = List.of(
        new ArticleRule(Clock.systemUTC()),
        new MenuRule(),
        new RemoteActions(),
        RoutingReader.rule());
    return List.of(
        new CheckCommand(actions, rules, BotApplication::advice),
        new ImportCommand(actions, rules),
        new BackupCommand(Clock.systemUTC()),
        new RestoreCommand(),
        HashCommand.ofSystem(),
        new RouteCommand(),
        new TestCommand(BotApplication.class),
        EvaluateCommand.ofHearing().with(new MeasureKnowledge()));
  }

  /** Loads the encoders only when there is advice to give. */
  private static List<String> advice(DeskFolder desk) {
    var prepared = Prepared.fromClassPath("/prepared/demo");
    return new ExampleAdviser(new Vectors(Encoders.bundled(), prepared.vectors())).advise(desk);
  }
}
