package usher.bot.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Redis is.
 *  @param url {@code redis://[user:password@]host[:port]}, {@code rediss://…} for TLS, {@code redis-sentinel://host[:port],…#master},
 *      {@code redis-cluster://host[:port],…} or {@code rediss-cluster://…}; absent: Usher starts a Redis of its own
 *  @param password when it is not to stand in the address; the user may: {@code redis://user@host}
 *  @param ca PEM file with the certificates that a server's must be signed by, when it is a private authority's; absent: those that Java trusts
 *  @param limit time within which every command succeeds or fails; below the two seconds within which a chat must hear that the desk is out of reach
 *  @param confirm how long a replica may take to confirm a change that must outlive the server, where there is one */
@ConfigurationProperties("usher.redis")
public record RedisSettings(
    @Nullable String url,
    @Nullable String password,
    @Nullable Path ca,
    @DefaultValue("1500ms") Duration limit,
    @DefaultValue("500ms") Duration confirm) {}
