package usher.bot.admin;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Language;
import usher.bot.desk.Today;
import usher.bot.folder.DeskInfo;
import usher.bot.live.Changed;
import usher.bot.live.Edit;
import usher.bot.live.LiveDesk;
import usher.bot.live.Mistake;

/** From a form of the page to a change of the desk. */
final class AdminDesk {
  private static final int CHANGES_SHOWN = 50;
  private static final int LONGEST_WHY = 300;

  private final LiveDesk live;
  private final Today today;
  private final DeskInfo info;
  private final Preview preview;
  private final Passwords passwords;
  private final Scheduler slow;
  private final Clock clock;

  /** @param slow where hashing is done */
  AdminDesk(
      LiveDesk live,
      Today today,
      DeskInfo info,
      Preview preview,
      Passwords passwords,
      Scheduler slow,
      Clock clock) {
    this.live = live;
    this.today = today;
    this.info = info;
    this.preview = preview;
    this.passwords = passwords;
    this.slow = slow;
    this.clock = clock;
  }

  /** @param password that was invented for an agent: shown once, known to nobody afterwards */
  record Answer(Changed changed, Optional<String> password) {
    /** Keeps the password out of every log. */
    @Override
    public String toString() {
      return "Answer[" + changed + "]";
    }
  }

  /** Never empty. */
  Mono<AdminView> view(String who) {
    return live.noted(CHANGES_SHOWN)
        .map(changes ->
            AdminView.of(who, info, today.daily(), live.state(), changes, clock.instant()));
  }

  Map<String, Preview.Said> preview(Fields form) {
    return preview.of(form.texts("text", languages()));
  }

  /** Empty when there is no such change. */
  Mono<Answer> change(String who, String what, Fields form) {
    var id = form.text("id");
    return switch (what) {
      case "outage" -> changed(who, form, OutageEdits.publish(outage(form)));
      case "outage-end" -> changed(who, form, OutageEdits.end(id, now(), info.zone()));
      case "outage-remove" -> changed(who, form, OutageEdits.remove(id));
      case "holiday" -> changed(who, form, TeamEdits.closed(form.text("date"), form.text("team")));
      case "holiday-remove" ->
        changed(who, form, TeamEdits.open(form.text("date"), form.text("team")));
      case "agent" -> withPassword(who, form, hash -> TeamEdits.add(newcomer(form), hash));
      case "agent-password" -> withPassword(who, form, hash -> TeamEdits.password(id, hash));
      case "agent-pause" -> changed(who, form, TeamEdits.pause(id));
      case "agent-resume" -> changed(who, form, TeamEdits.resume(id));
      case "agent-remove" -> changed(who, form, TeamEdits.remove(id));
      default -> Mono.empty();
    };
  }

  private Mono<Answer> changed(String who, Fields form, Edit edit) {
    return apply(who, form, edit).map(changed -> new Answer(changed, Optional.empty()));
  }

  private Mono<Answer> withPassword(String who, Fields form, Function<String, Edit> edit) {
    var typed = form.secret("password");
    var wrong = typed.isEmpty() ? Optional.<Mistake>empty() : Passwords.wrong(typed);
    if (wrong.isPresent()) {
      return Mono.just(new Answer(new Changed.Wrong(List.of(wrong.get())), Optional.empty()));
    }
    var password = typed.isEmpty() ? passwords.invented() : typed;
    var shown = typed.isEmpty() ? Optional.of(password) : Optional.<String>empty();
    return Mono.fromCallable(() -> passwords.hashed(password))
        .subscribeOn(slow)
        .flatMap(hash -> apply(who, form, edit.apply(hash)))
        .map(changed ->
            new Answer(changed, changed instanceof Changed.Done ? shown : Optional.empty()));
  }

  private Mono<Changed> apply(String who, Fields form, Edit edit) {
    var why = form.text("why");
    var kept = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
    return live.change(who, kept, writable(edit));
  }

  /** A file that is right, but written in an unusual way, is left to those who wrote it. */
  private static Edit writable(Edit edit) {
    return (texts, now) -> {
      try {
        return edit.on(texts, now);
      } catch (Unwritable unusual) {
        return new Edit.Result.Wrong(List.of(new Mistake(
            "",
            String.valueOf(unusual.getMessage()),
            "look at the page again, or change the file in the desk's folder by hand")));
      }
    };
  }

  private OutageEdits.Form outage(Fields form) {
    return new OutageEdits.Form(
        form.text("service"),
        form.texts("sites"),
        form.text("from"),
        form.text("until"),
        form.texts("text", languages()));
  }

  private static TeamEdits.Newcomer newcomer(Fields form) {
    return new TeamEdits.Newcomer(
        form.text("id"),
        form.text("name"),
        form.texts("languages"),
        form.texts("teams"),
        form.text("phone"),
        form.text("capacity"),
        form.yes("admin"));
  }

  private List<String> languages() {
    return info.languages().stream().map(Language::code).toList();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), info.zone());
  }
}
