package usher.bot.turn;

import java.util.Locale;
import usher.bot.conversation.Move;

/** The one line a turn leaves in the log: ids and figures, never words. */
final class TurnLine {

  private TurnLine() {}

  static String of(Turn turn) {
    var soFar = turn.soFar();
    var best = soFar.understood().flatMap(heard -> heard.ranking().stream().findFirst());
    return String.format(
        Locale.ROOT,
        "turn conversation=%s number=%d channel=%s language=%s input=%s intent=%s confidence=%.2f distress=%.2f move=%s moves=%d owner=%s",
        soFar.id(),
        turn.open().number(),
        soFar.contact().channel().code(),
        soFar.contact().language(),
        turn.input().getClass().getSimpleName(),
        best.map(ranked -> ranked.intent().value()).orElse("-"),
        best.map(ranked -> ranked.confidence()).orElse(0.0),
        soFar.understood().map(heard -> heard.distress().level()).orElse(0.0),
        name(turn.said().last()),
        turn.said().moves(),
        soFar.owner().getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static String name(@org.jspecify.annotations.Nullable Move move) {
    return move == null ? "-" : move.getClass().getSimpleName();
  }
}
