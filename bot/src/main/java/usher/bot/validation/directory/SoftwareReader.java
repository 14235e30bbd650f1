package usher.bot.validation.directory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import usher.bot.conversation.Language;
import usher.bot.folder.CsvTable;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;

/** Reads {@code software.csv}: id, groups, seats, approval, and a column per language with what users call it, the label first, parted by {@code |}. */
public final class SoftwareReader {
  public static final String FILE = "software.csv";
  private static final List<String> HEADER = List.of("title", "groups", "seats", "approval");

  private SoftwareReader() {}

  /** Always an answer; only to be used when there are no problems. A desk without the file licenses nothing. */
  public static Software read(DeskSource source, DeskInfo desk, Problems problems) {
    var titles = new LinkedHashMap<String, Software.Title>();
    if (source.text(FILE).isPresent()) {
      var header = Stream.concat(HEADER.stream(), desk.languages().stream().map(Language::code))
          .toList();
      for (var row : CsvTable.read(source, FILE, header, problems).rows()) {
        if (titles.put(id(row), title(row, desk)) != null) {
          row.wrong("this title stands here twice", "keep one of the lines");
        }
      }
    }
    return new Software(titles);
  }

  private static String id(CsvTable.Row row) {
    var id = row.get("title");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+){0,60}")) {
      row.wrong("'" + id + "' is no id", "use lower case letters, digits and dashes");
    }
    return id;
  }

  private static Software.Title title(CsvTable.Row row, DeskInfo desk) {
    var groups = new LinkedHashSet<>(List.of(row.get("groups").split("\\s+")));
    groups.remove("");
    if (groups.isEmpty()) {
      row.wrong("nobody may have this title", "name the groups that may, parted by blanks");
    }
    return new Software.Title(words(row, desk), groups, seats(row), approval(row));
  }

  private static Map<Language, List<String>> words(CsvTable.Row row, DeskInfo desk) {
    var words = new LinkedHashMap<Language, List<String>>();
    for (var language : desk.languages()) {
      var called = Stream.of(row.get(language.code()).split("\\|"))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
      if (called.isEmpty()) {
        row.wrong("the title has no name in '" + language + "'", "write what users call it");
      }
      words.put(language, called);
    }
    return words;
  }

  private static int seats(CsvTable.Row row) {
    if (!row.get("seats").matches("[0-9]{1,6}")) {
      row.wrong("'" + row.get("seats") + "' is no count", "write a whole number, 0 or more");
      return 0;
    }
    return Integer.parseInt(row.get("seats"));
  }

  private static boolean approval(CsvTable.Row row) {
    var approval = row.get("approval");
    if (!List.of("yes", "no").contains(approval)) {
      row.wrong("'" + approval + "' is neither yes nor no", "write yes when somebody has to agree");
    }
    return approval.equals("yes");
  }
}
