package tools.dashboard.auth.accounts.infrastructure;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.dashboard.auth.accounts.domain.LeakedPasswords;
import tools.dashboard.auth.accounts.domain.PasswordDigest;

/**
 * The lists of Have I Been Pwned by their range protocol: of a digest only the first five digits are told, and the answer,
 * padded so that its length says nothing, has all that begin so. Asked no more for half a minute after it failed five
 * times. Thread-safe.
 *
 * @see <a href="https://haveibeenpwned.com/API/v3#PwnedPasswords">the protocol</a>
 */
final class PwnedPasswords implements LeakedPasswords {

    private static final Logger log = LoggerFactory.getLogger(PwnedPasswords.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PREFIX = 5;
    /** An answer has some 1,000 lines of 40 characters. */
    private static final int LARGEST = 512 * 1024;

    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(5)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(100)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();

    private final Optional<URI> address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final CircuitBreaker breaker = CircuitBreaker.of("pwned-passwords", BREAKER);

    /** @param address without a slash at its end; empty when nobody is to be asked */
    PwnedPasswords(Optional<URI> address) {
        this.address = address;
    }

    @Override
    public Answer look(PasswordDigest digest) {
        if (address.isEmpty()) {
            return Answer.NOT_ASKED;
        }
        try {
            String range = digest.hex().substring(0, PREFIX);
            String rest = digest.hex().substring(PREFIX);
            String answer = breaker.executeCallable(() -> ask(URI.create(address.get() + "/range/" + range)));
            return answer.lines().anyMatch(line -> isFound(line.strip(), rest)) ? Answer.LEAKED : Answer.NOT_LEAKED;
        } catch (CallNotPermittedException resting) {
            return Answer.UNKNOWN;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        } catch (Exception away) {
            log.warn("The lists of leaked passwords at {} cannot be asked: {}", address.get(), away.toString());
            return Answer.UNKNOWN;
        }
    }

    private String ask(URI range) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(range)
                .header("Add-Padding", "true")
                .header("User-Agent", "tools-dashboard")
                .timeout(PATIENCE)
                .build();
        var asked = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } finally {
            asked.cancel(true);
        }
    }

    /** A line is {@code REST:COUNT}; a count of 0 is padding. */
    private static boolean isFound(String line, String rest) {
        return line.length() > rest.length() + 1
                && line.regionMatches(true, 0, rest, 0, rest.length())
                && line.charAt(rest.length()) == ':'
                && !line.substring(rest.length() + 1).strip().equals("0");
    }
}
