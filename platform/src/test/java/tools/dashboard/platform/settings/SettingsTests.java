package tools.dashboard.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {

    private final MockEnvironment environment = new MockEnvironment();
    private final Settings settings = new Settings(environment);

    @Test
    void whatIsMissingOrBlankIsNamed() {
        environment.setProperty("BLANK", "  ");

        assertSentence(() -> settings.text("SMTP_HOST"), "SMTP_HOST is not set.");
        assertSentence(() -> settings.text("BLANK"), "BLANK is not set.");
    }

    @Test
    void aSecretHasADefaultInDevelopmentOnly() {
        assertSentence(
                () -> settings.secret("PLATFORM_SECRET", 32, "x".repeat(32)),
                "PLATFORM_SECRET is not set, and there is no default outside the development profile.");

        environment.setActiveProfiles("development");
        assertThat(settings.secret("PLATFORM_SECRET", 32, "x".repeat(32))).isEqualTo("x".repeat(32));
    }

    @ParameterizedTest
    @MethodSource("secretsOfTheExampleFile")
    void anExampleSecretIsForDevelopmentOnly(String name, String value) {
        environment.setProperty(name, value);
        environment.setProperty("DATABASE_URL", "postgresql://postgres:" + value + "@postgres:5432/tools_dashboard");

        for (var setting : List.of(name, "DATABASE_URL")) {
            assertSentence(
                    () -> settings.text(setting),
                    setting + " holds a secret of .env.example, which only the development profile may use.");
        }

        environment.setActiveProfiles("development");
        assertThat(settings.text(name)).isEqualTo(value);
    }

    static Stream<Arguments> secretsOfTheExampleFile() throws IOException {
        return Files.readAllLines(Path.of("../.env.example")).stream()
                .filter(line -> line.matches("\\w+_(SECRET|KEY|PASSWORD)=.+"))
                .map(line -> line.split("=", 2))
                .map(line -> Arguments.of(line[0], line[1]));
    }

    @Test
    void theExampleKeyIsAKey() throws IOException {
        environment.setActiveProfiles("development");
        secretsOfTheExampleFile()
                .map(Arguments::get)
                .forEach(pair -> environment.setProperty((String) pair[0], (String) pair[1]));

        assertThat(settings.key("KEY_ENCRYPTION_KEY", 32)).hasSize(32);
    }

    @Test
    void aWrongValueIsNamedAndNeverRepeated() {
        environment.setProperty("VALUE", "hunter2");

        assertSentence(() -> settings.secret("VALUE", 32, ""), "VALUE must have at least 32 characters.");
        assertSentence(() -> settings.number("VALUE", 1, 65535), "VALUE must be a whole number from 1 to 65535.");
        assertSentence(() -> settings.http("VALUE"), "VALUE must be an address that begins with http:// or https://.");
        assertSentence(() -> settings.key("VALUE", 32), "VALUE must be 32 bytes in base64.");
        assertSentence(() -> settings.choice("VALUE", List.of("a", "b")), "VALUE must be one of a, b.");
    }

    @Test
    void anAddressLosesItsLastSlash() {
        environment.setProperty("API_URL", "http://localhost:8100/");

        assertThat(settings.http("API_URL")).hasToString("http://localhost:8100");
    }

    @Test
    void theFailureAnalysisIsTheSentence() {
        var analysis = new InvalidSettingFailureAnalyzer()
                .analyze(new IllegalStateException(new InvalidSettingException("A", "A is not set.")));

        assertThat(analysis).extracting(FailureAnalysis::getDescription).isEqualTo("A is not set.");
    }

    private static void assertSentence(ThrowingCallable read, String sentence) {
        assertThatThrownBy(read).isInstanceOf(InvalidSettingException.class).hasMessage(sentence);
    }
}
