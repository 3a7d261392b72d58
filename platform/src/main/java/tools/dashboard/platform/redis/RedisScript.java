package tools.dashboard.platform.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A Lua script that Redis knows by its digest, and learns again when it has forgotten it. Thread-safe. */
public final class RedisScript {

    private final String text;
    private final String digest;
    private final ScriptOutputType answers;

    private RedisScript(String text, ScriptOutputType answers) {
        this.text = text;
        this.answers = answers;
        try {
            digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param resource beside the class, for instance {@code hot-log-read.lua} */
    public static RedisScript of(Class<?> user, String resource, ScriptOutputType answers) {
        try (InputStream script = user.getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalStateException("%s is not beside %s".formatted(resource, user.getName()));
            }
            return new RedisScript(new String(script.readAllBytes(), StandardCharsets.UTF_8), answers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Never blocks. The keys have to lie in one slot of a Redis Cluster. */
    public <T> CompletionStage<T> run(
            RedisScriptingAsyncCommands<String, String> redis, String[] keys, String... arguments) {
        return redis.<T>evalsha(digest, answers, keys, arguments)
                .exceptionallyCompose(failed -> cause(failed) instanceof RedisNoScriptException
                        ? redis.<T>eval(text, answers, keys, arguments)
                        : CompletableFuture.failedStage(failed));
    }

    private static Throwable cause(Throwable failed) {
        return failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
    }
}
