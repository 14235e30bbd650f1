/**
 * Calls become turns. The desk comes in as {@link usher.ivr.CallHandler}: it is told what happened on a call and says what
 * the caller is to hear next. What a call must remember between two requests goes through {@link usher.ivr.CallState}.
 * No conversation is known here, nothing is understood, and no key that was pressed as a secret is ever kept or logged.
 */
@NullMarked
package usher.ivr;

import org.jspecify.annotations.NullMarked;
