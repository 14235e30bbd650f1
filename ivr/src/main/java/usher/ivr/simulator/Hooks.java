package usher.ivr.simulator;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a number's, or a call's, webhooks go.
 *
 * @param voice asked when the call is there
 * @param status told when it is over; null for nowhere
 * @param fallback asked when an answer cannot be used; null for nowhere
 */
public record Hooks(
    URI voice, @Nullable URI status, @Nullable URI fallback) {}
