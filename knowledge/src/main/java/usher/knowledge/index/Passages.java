package usher.knowledge.index;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import usher.knowledge.PlainText;

/** Cuts an article's plain text into passages that an encoder reads whole: blocks, as many as fit together, a heading always with what it heads; long blocks by lines and sentences. */
final class Passages {
  /** In letters; about 100 English words or 150 Chinese characters. Encoders read 128 pieces, the title among them. */
  private static final int LONGEST = 600;

  private final List<String> done = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private boolean afterHeading;

  private Passages() {}

  /** At least one; the only one is empty when the text is. A sentence longer than a passage stays whole. */
  static List<String> of(String plain, String language) {
    var passages = new Passages();
    for (String block : PlainText.BLANK_LINES.split(plain.strip())) {
      passages.addBlock(block.strip(), Locale.forLanguageTag(language));
    }
    passages.end();
    return passages.done.isEmpty() ? List.of("") : passages.done;
  }

  private void addBlock(String block, Locale locale) {
    boolean heading = PlainText.looksLikeHeading(block);
    if (heading && !afterHeading) {
      end();
    }
    if (PlainText.length(block) <= LONGEST) {
      add(block, "\n\n");
    } else {
      block.lines().forEach(line -> addLine(line, locale));
    }
    afterHeading = heading;
  }

  private void addLine(String line, Locale locale) {
    if (PlainText.length(line) <= LONGEST) {
      add(line, "\n");
    } else {
      sentences(line, locale).forEach(sentence -> add(sentence, ""));
    }
  }

  private void add(String piece, String joint) {
    if (!afterHeading && PlainText.length(current) + PlainText.length(piece) > LONGEST) {
      end();
    }
    current.append(current.isEmpty() ? "" : joint).append(piece);
    afterHeading = false;
  }

  private void end() {
    String passage = current.toString().strip();
    if (!passage.isEmpty()) {
      done.add(passage);
    }
    current.setLength(0);
  }

  private static List<String> sentences(String line, Locale locale) {
    var ends = BreakIterator.getSentenceInstance(locale);
    ends.setText(line);
    var sentences = new ArrayList<String>();
    for (int start = ends.first(), end = ends.next();
        end != BreakIterator.DONE;
        start = end, end = ends.next()) {
      sentences.add(line.substring(start, end));
    }
    return sentences;
  }
}
