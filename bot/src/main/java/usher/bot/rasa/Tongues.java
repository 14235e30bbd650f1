package usher.bot.rasa;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** Tells which of the desk's languages words are in: the one that was named; the one in the name of the file or its folder ({@code data/de/nlu.yml});
 *  the desk's only one; Chinese if they have Chinese characters, else the desk's only other one.
 *  @param named of everything, if somebody said so */
record Tongues(List<Language> spoken, Optional<Language> named, Problems problems) {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  Tongues {
    spoken = List.copyOf(spoken);
  }

  /** The desk's first language, and a problem, when nothing tells. */
  Language of(Said said) {
    return named
        .or(() -> inPath(said.file()))
        .or(() -> only(spoken))
        .or(() -> byScript(said.words()))
        .orElseGet(() -> unknown(said.file()));
  }

  private Optional<Language> inPath(String path) {
    var parts = List.of(path.split("[/._-]"));
    return spoken.stream().filter(one -> parts.contains(one.code())).findFirst();
  }

  private Optional<Language> byScript(String words) {
    var chinese = spoken.contains(Language.CHINESE) && CHINESE.matcher(words).find();
    return only(
        spoken.stream().filter(one -> one.equals(Language.CHINESE) == chinese).toList());
  }

  private static Optional<Language> only(List<Language> languages) {
    return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
  }

  private Language unknown(String file) {
    problems.add(
        file,
        1,
        "the desk speaks " + spoken + ", and nothing tells which one this is",
        "name it with --language, or put the file into a folder called like its language");
    return spoken.getFirst();
  }
}
