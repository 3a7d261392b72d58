package tools.dashboard.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.dashboard.platform.settings.InvalidSettingException;

class DatabaseAddressTests {

    @Test
    void partsAreDecoded() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://td%40work:p%2Fw@db.example/tools");

        assertThat(address).isEqualTo(new DatabaseAddress("db.example", 5432, "tools", "td@work", "p/w", ""));
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5432/tools");
    }

    /** An operator who asks for encryption must not go without it unnoticed. */
    @Test
    void optionsReachTheDriver() {
        DatabaseAddress address = DatabaseAddress.parse(
                "postgresql://td:secret@db.example:6432/tools?sslmode=verify-full&sslrootcert=/ca");

        assertThat(address.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:6432/tools?sslmode=verify-full&sslrootcert=/ca");
        assertThat(address).hasToString("db.example:6432/tools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a:b@c/d", "postgresql://c/d", "postgresql://a:b@c", "postgresql://a:b@c/", "x"})
    void anythingElseIsRefused(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("DATABASE_URL must look like");
    }
}
