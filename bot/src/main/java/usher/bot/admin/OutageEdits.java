package usher.bot.admin;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import usher.bot.live.Edit;
import usher.bot.live.Mistake;
import usher.bot.validation.directory.Outage;
import usher.bot.validation.directory.OutageReader;
import usher.bot.validation.directory.Outages;

/** Changes of {@code outages.yaml}. Pure. */
final class OutageEdits {
  private static final String FILE = OutageReader.FILE;
  private static final String LIST = "outages";
  private static final int LONGEST = 1000;

  private OutageEdits() {}

  /** @param from and until: times of the desk; until may be empty
   *  @param text by language */
  record Form(
      String service, List<String> sites, String from, String until, Map<String, String> text) {
    Form {
      sites = List.copyOf(sites);
    }
  }

  static Edit publish(Form form) {
    return (texts, now) -> {
      var mistakes = tooLong(form);
      if (!mistakes.isEmpty()) {
        return new Edit.Result.Wrong(mistakes);
      }
      var id = freeId(form, now.outages());
      var added = new YamlText(texts.getOrDefault(FILE, "")).add(LIST, lines(id, form));
      return new Edit.Result.New(FILE, added.text(), added.fields(), "outage-published", id);
    };
  }

  /** From a moment on nobody hears of it. One that has not begun yet does not begin. */
  static Edit end(String id, LocalDateTime at, ZoneId zone) {
    return (texts, now) -> {
      var moment = at.truncatedTo(ChronoUnit.SECONDS);
      var begun = now.outages()
          .find(id)
          .map(Outage::from)
          .filter(from -> from.isBefore(moment.atZone(zone).toInstant()))
          .isPresent();
      var file = new YamlText(texts.getOrDefault(FILE, ""));
      var time = Yaml.bare(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment));
      var next = begun ? file.set(new Place.Item(LIST, id, "until"), time) : file.remove(LIST, id);
      return new Edit.Result.New(FILE, next.text(), Map.of(), "outage-ended", id);
    };
  }

  static Edit remove(String id) {
    return (texts, now) -> {
      var next = new YamlText(texts.getOrDefault(FILE, "")).remove(LIST, id);
      return new Edit.Result.New(FILE, next.text(), Map.of(), "outage-removed", id);
    };
  }

  private static List<Line> lines(String id, Form form) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("", "id: " + Yaml.value(id)));
    lines.add(new Line("service", "service: " + Yaml.value(form.service())));
    if (!form.sites().isEmpty()) {
      lines.add(new Line("sites", "sites: " + Yaml.list(form.sites())));
    }
    lines.add(new Line("from", "from: " + Yaml.bare(form.from())));
    if (!form.until().isEmpty()) {
      lines.add(new Line("until", "until: " + Yaml.bare(form.until())));
    }
    lines.add(new Line("text", "text:"));
    form.text()
        .forEach((language, words) -> lines.add(
            new Line("text-" + language, "  " + Yaml.value(language) + ": " + Yaml.quoted(words))));
    return lines;
  }

  private static List<Mistake> tooLong(Form form) {
    return form.text().entrySet().stream()
        .filter(text -> text.getValue().length() > LONGEST)
        .map(text -> new Mistake(
            "text-" + text.getKey(),
            "%d characters are too many".formatted(text.getValue().length()),
            "write at most %d: people hear it before they get help".formatted(LONGEST)))
        .toList();
  }

  /** {@code wifi-2026-11-25}, then {@code wifi-2026-11-25-2}. */
  private static String freeId(Form form, Outages outages) {
    var day =
        form.from().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? form.from().substring(0, 10) : "new";
    var service = form.service().matches("[a-z0-9]+(-[a-z0-9]+){0,60}") ? form.service() : "outage";
    var id = service + "-" + day;
    for (var number = 2; outages.find(id).isPresent(); number++) {
      id = service + "-" + day + "-" + number;
    }
    return id;
  }
}
