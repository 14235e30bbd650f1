package usher.bot.inquiry;

/** Something that was tried for the user and how it went: told to agents, never offered twice.
 *  @param what {@code article:vpn-setup} or {@code action:reset-password}
 *  @param result {@code helped}, {@code did-not-help}, {@code done}, {@code refused}, {@code unknown}, {@code shown} */
public record Tried(String what, String result) {}
