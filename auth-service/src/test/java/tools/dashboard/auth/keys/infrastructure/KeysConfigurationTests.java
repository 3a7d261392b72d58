package tools.dashboard.auth.keys.infrastructure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

class KeysConfigurationTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(this::sealedBox)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("KEY_ENCRYPTION_KEY");
    }

    @Test
    void aShortKeyIsNamedAndNotShown() {
        environment.setProperty("KEY_ENCRYPTION_KEY", "c2hvcnQ=");

        assertThatThrownBy(this::sealedBox)
                .hasMessageContaining("KEY_ENCRYPTION_KEY must be 32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private void sealedBox() {
        new KeysConfiguration().sealedBox(new Settings(environment));
    }
}
