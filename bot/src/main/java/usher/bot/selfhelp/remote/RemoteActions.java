package usher.bot.selfhelp.remote;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.scheduler.Scheduler;
import usher.bot.breaker.Breaker;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.DeskRule;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;
import usher.bot.selfhelp.Action;

/** The actions that a desk declares. */
public final class RemoteActions implements DeskRule {

  @Override
  public void check(DeskFolder desk, Problems problems) {
    read(desk, problems);
  }

  private static List<RemoteAction> read(DeskFolder desk, Problems problems) {
    return new RemoteActionReader(DeskReader.ACTIONS).read(desk.source(), problems);
  }

  /** Fails with {@link FolderException} when one of them could never be done: its host is not allowed, or its secret is not there.
   *  @param slow where names are resolved */
  public static List<Action> of(
      DeskFolder desk, OutgoingSettings settings, Scheduler slow, Clock clock) {
    return of(desk, settings, new Secrets(System::getenv), slow, clock);
  }

  static List<Action> of(
      DeskFolder desk, OutgoingSettings settings, Secrets secrets, Scheduler slow, Clock clock) {
    var hosts = new Hosts(settings.hosts());
    var declared = read(desk, new Problems());
    var missing = new ArrayList<String>();
    declared.forEach(action -> missing(action, hosts, secrets, missing));
    if (!missing.isEmpty()) {
      throw new FolderException("the desk's actions cannot be done: " + String.join("; ", missing));
    }
    var outgoing = new Outgoing(hosts, slow);
    var breaker = new Breaker(clock);
    return declared.stream()
        .flatMap(action -> Stream.concat(
            Stream.of(HttpAction.of(action, outgoing, breaker, secrets, clock)),
            HttpAction.undoing(action, outgoing, breaker, secrets, clock).stream()))
        .<Action>map(action -> action)
        .toList();
  }

  private static void missing(
      RemoteAction action, Hosts hosts, Secrets secrets, List<String> missing) {
    Stream.of(action.asked(), action.find(), action.undo())
        .filter(asked -> asked != null && !hosts.allows(asked.host()))
        .map(asked -> asked.host().toString())
        .distinct()
        .forEach(host -> missing.add(
            action.file() + " calls " + host + ", which is not in usher.outgoing.hosts"));
    var wanted = new ArrayList<String>();
    action.manner().secrets().values().forEach(secret -> wanted.add(secret.from()));
    if (!action.manner().signing().isEmpty()) {
      wanted.add(action.manner().signing());
    }
    wanted.stream()
        .filter(from -> secrets.find(from).isEmpty())
        .forEach(from ->
            missing.add(action.file() + " wants the secret " + from + ", which is not there"));
  }
}
