/** The application: puts the rooms together and starts them, greets on the console, refuses demo secrets elsewhere. Nothing is decided or stored here. */
@NullMarked
package usher.bot;

import org.jspecify.annotations.NullMarked;
