package tools.dashboard.platform.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The environment, the one place that configuration comes from. Every method throws {@link InvalidSettingException}
 * with a sentence that names the setting, and never its value.
 */
public final class Settings {

    public static final String DEVELOPMENT = "development";

    /** What every secret of .env.example contains; letters only, so that a key in base64 can contain it too. */
    private static final String EXAMPLE = "ChangeMe";

    private final Environment environment;

    public Settings(Environment environment) {
        this.environment = environment;
    }

    public boolean development() {
        return environment.acceptsProfiles(Profiles.of(DEVELOPMENT));
    }

    /** @throws InvalidSettingException when the value is an example, which only the development profile may use */
    public Optional<String> find(String name) {
        var found = Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
        if (found.filter(value -> value.contains(EXAMPLE)).isPresent() && !development()) {
            throw new InvalidSettingException(
                    name,
                    "%s holds a secret of .env.example, which only the development profile may use.".formatted(name));
        }
        return found;
    }

    public String text(String name) {
        return find(name).orElseThrow(() -> new InvalidSettingException(name, name + " is not set."));
    }

    public int number(String name, int lowest, int highest) {
        var value = text(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new InvalidSettingException(
                name, "%s must be a whole number from %d to %d.".formatted(name, lowest, highest));
    }

    /** A secret; only the development profile may fall back to a known one. */
    public String secret(String name, int shortest, String inDevelopment) {
        var value = find(name).or(() -> development() ? Optional.of(inDevelopment) : Optional.empty());
        var secret = value.orElseThrow(() -> new InvalidSettingException(
                name, "%s is not set, and there is no default outside the development profile.".formatted(name)));
        if (secret.length() < shortest) {
            throw new InvalidSettingException(name, "%s must have at least %d characters.".formatted(name, shortest));
        }
        return secret;
    }

    /** A key in base64. */
    public byte[] key(String name, int bytes) {
        try {
            byte[] key = Base64.getDecoder().decode(text(name));
            if (key.length == bytes) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new InvalidSettingException(name, "%s must be %d bytes in base64.".formatted(name, bytes));
    }

    /** An absolute address without a slash at its end. */
    public URI address(String name, String... schemes) {
        try {
            URI uri = URI.create(text(name).replaceAll("/+$", ""));
            if (uri.getHost() != null && Arrays.asList(schemes).contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new InvalidSettingException(
                name, "%s must be an address that begins with %s://.".formatted(name, String.join(":// or ", schemes)));
    }

    public URI http(String name) {
        return address(name, "http", "https");
    }

    /** One of the given words; the first is the default. */
    public String choice(String name, List<String> words) {
        var word = find(name).orElse(words.getFirst());
        if (!words.contains(word)) {
            throw new InvalidSettingException(name, "%s must be one of %s.".formatted(name, String.join(", ", words)));
        }
        return word;
    }

    /** A folder that is made when missing and can be written to. */
    public Path folder(String name) {
        var folder = Path.of(text(name));
        try {
            Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new InvalidSettingException(name, "%s names a folder that cannot be made.".formatted(name));
        }
        if (!Files.isWritable(folder)) {
            throw new InvalidSettingException(name, "%s names a folder that cannot be written to.".formatted(name));
        }
        return folder;
    }
}
