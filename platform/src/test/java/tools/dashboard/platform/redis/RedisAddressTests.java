package tools.dashboard.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lettuce.core.RedisURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

class RedisAddressTests {

    @Test
    void oneServer() {
        RedisAddress address = of("redis://:secret,with,commas@one:6380/0");

        assertThat(address.cluster()).isFalse();
        assertThat(address.nodes()).extracting(RedisURI::getHost).containsExactly("one");
        assertThat(address.nodes()).extracting(RedisURI::getPort).containsExactly(6380);
    }

    @Test
    void theNamedNodesOfACluster() {
        RedisAddress address = of("rediss://:secret@one:6379,two:6380/0");

        assertThat(address.cluster()).isTrue();
        assertThat(address.nodes()).extracting(RedisURI::getHost).containsExactly("one", "two");
        assertThat(address.nodes()).extracting(RedisURI::getPort).containsExactly(6379, 6380);
        assertThat(address.nodes()).allMatch(RedisURI::isSsl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://:secret@one:6379", "one:6379", "redis://", "redis:///0", "redis://one:port,two:6380"})
    void whatIsNoAddressIsNamed(String url) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> of(url))
                .withMessageStartingWith("REDIS_URL must be an address")
                .withMessageNotContaining("secret");
    }

    private static RedisAddress of(String url) {
        return RedisAddress.of(new Settings(new MockEnvironment().withProperty("REDIS_URL", url)));
    }
}
