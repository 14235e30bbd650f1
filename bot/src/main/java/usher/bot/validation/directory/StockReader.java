package usher.bot.validation.directory;

import java.util.LinkedHashMap;
import java.util.List;
import usher.bot.folder.CsvTable;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Nearest;
import usher.bot.folder.Problems;

/** Reads {@code stock.csv}. */
public final class StockReader {
  public static final String FILE = "stock.csv";
  private static final List<String> HEADER = List.of("item", "site", "available");

  private StockReader() {}

  /** Always an answer; only to be used when there are no problems. A desk without the file keeps no stock. */
  public static Stock read(DeskSource source, DeskInfo desk, Problems problems) {
    var counts = new LinkedHashMap<Stock.Place, Integer>();
    if (source.text(FILE).isPresent()) {
      for (var row : CsvTable.read(source, FILE, HEADER, problems).rows()) {
        var earlier = counts.put(new Stock.Place(item(row), site(row, desk)), count(row));
        if (earlier != null) {
          row.wrong("this item stands here twice for its site", "keep one of the lines");
        }
      }
    }
    return new Stock(counts);
  }

  private static String item(CsvTable.Row row) {
    if (row.get("item").isEmpty()) {
      row.wrong("the item has no name", "write an id such as car");
    }
    return row.get("item");
  }

  private static String site(CsvTable.Row row, DeskInfo desk) {
    if (!desk.sites().containsKey(row.get("site"))) {
      row.wrong(
          "there is no site '" + row.get("site") + "'",
          Nearest.to(row.get("site"), desk.sites().keySet()));
    }
    return row.get("site");
  }

  private static int count(CsvTable.Row row) {
    if (!row.get("available").matches("[0-9]{1,6}")) {
      row.wrong("'" + row.get("available") + "' is no count", "write a whole number, 0 or more");
      return 0;
    }
    return Integer.parseInt(row.get("available"));
  }
}
