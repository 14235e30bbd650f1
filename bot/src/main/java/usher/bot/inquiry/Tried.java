package usher.bot.inquiry;

import java.time.Instant;

/** Something that was tried for the user and how it went: told to agents, never offered twice.
 *  @param what {@code article:vpn-setup}, {@code step:campus-wifi/restart}, {@code action:reset-password}, or {@code search}, whose result is the band of its answers
 *  @param result {@code helped}, {@code did-not-help}, {@code done}, {@code refused}, {@code unknown}, {@code shown}, {@code yes}, {@code no}
 *  @param at when it was done or shown: the beginning of that turn */
public record Tried(String what, String result, Instant at) {}
