package usher.bot.conversation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something to say, as a text key and arguments; {@code communication} turns it into sentences per channel and language.
 *  @param args an argument that begins with {@code @} is looked up in the user's language when it is said: {@code @offering/book-car},
 *      {@code @intent/vpn-trouble}, {@code @site/main}, {@code @article/vpn-setup}, {@code @outage/wifi-north}, {@code @elsewhere/canteen}, {@code @date/2026-11-24},
 *      {@code @record/17-0042-9}, {@code @phone/+4930…}, several as {@code @list/date/2026-11-24;site/main} */
public record Words(String key, Map<String, String> args) {

  public Words {
    args = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  public static Words of(String key) {
    return new Words(key, Map.of());
  }

  public static Words of(String key, String name, String value) {
    return new Words(key, Map.of(name, value));
  }
}
