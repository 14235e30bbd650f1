package usher.bot.validation.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param pepper secret part of every hashed PIN and password; the default is the demo's and opens no other desk */
@ConfigurationProperties("usher.directory")
public record DirectorySettings(@DefaultValue(DEMO_PEPPER) String pepper) {
  static final String DEMO_PEPPER = "demo-pepper";

  boolean isDemo() {
    return pepper.equals(DEMO_PEPPER);
  }

  @Override
  public String toString() {
    return "DirectorySettings[pepper=••••]";
  }
}
