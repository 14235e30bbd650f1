package usher.bot.communication;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Words with named arguments in braces: {@code Shall I book {site}?}
 *  @param web for eyes, Markdown
 *  @param voice for ears, plain words */
public record Text(String web, String voice) {
  static final Pattern ARGUMENT = Pattern.compile("\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)}");

  /** Names of the arguments of both forms, in the order of the web form. */
  public Set<String> arguments() {
    var names = new LinkedHashSet<String>();
    ARGUMENT.matcher(web).results().forEach(hit -> names.add(hit.group(1)));
    ARGUMENT.matcher(voice).results().forEach(hit -> names.add(hit.group(1)));
    return names;
  }
}
