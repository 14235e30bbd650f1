/** The road to Redis: rooms that keep something come in with a script and its keys, and get what it answered. Here the connection is opened (one server, Sentinel or a
 *  cluster; when no address is configured, a Redis of our own is started) and closed in order. Nothing here knows what is kept. */
@NullMarked
package usher.bot.redis;

import org.jspecify.annotations.NullMarked;
