/** The web: Direct Line 3.0, the widget's pages, the pages of articles. Activities come in and are read into inputs for the {@code FrontDoor}; entries of
 * the log go out as activities, over a socket or on request. Nothing is decided or stored here: a node may be lost and any other goes on. */
@NullMarked
package usher.bot.channel.web;

import org.jspecify.annotations.NullMarked;
