package tools.dashboard.auth.accounts.infrastructure;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.dashboard.auth.accounts.domain.EasyPasswords;
import tools.dashboard.auth.accounts.domain.Password;

/**
 * By zxcvbn's estimate, with its list of 30,000 common passwords: words of a language alone are no reason, else a phrase
 * of several would be. Three megabytes, some milliseconds each.
 */
@Component
class ZxcvbnPasswords implements EasyPasswords {

    private static final double TOO_FEW_GUESSES = 1e6;
    private static final List<String> PRODUCT = List.of("tools", "dashboard", "toolsdashboard");
    private static final int SHORTEST_WORD = 3;

    private final Zxcvbn zxcvbn = zxcvbn();

    @Override
    public boolean has(Password password, List<String> about) {
        List<String> known = Stream.concat(PRODUCT.stream(), about.stream().flatMap(ZxcvbnPasswords::words))
                .toList();
        return zxcvbn.measure(password.value(), known).getGuesses() < TOO_FEW_GUESSES;
    }

    /** A name or the part of an address before the host, its words, and all of them in one. */
    private static Stream<String> words(String text) {
        String own = text.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        List<String> words = Stream.of(own.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        return Stream.concat(words.stream(), Stream.of(own, String.join("", words)));
    }

    private static Zxcvbn zxcvbn() {
        try {
            return new ZxcvbnBuilder()
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
