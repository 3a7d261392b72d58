package tools.dashboard.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

class TrustedProxiesTests {

    @Test
    void nobodyIsBelievedUnlessNamed() {
        assertThat(caller("", "127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
        assertThat(caller("10.0.0.0/8", "192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
    }

    @Test
    void aNamedProxySaysWhoIsBeforeIt() {
        assertThat(caller("10.0.0.0/8", "10.1.2.3", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(caller("10.1.2.3", "10.1.2.3", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(caller("2001:db8::/32", "2001:db8::7", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheCallerWroteItselfIsNotBelieved() {
        assertThat(caller("10.0.0.0/8", "10.1.2.3", "198.51.100.1", "203.0.113.9"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void severalProxiesAreGoneThrough() {
        assertThat(caller("10.0.0.0/8, 192.0.2.7", "10.1.2.3", "203.0.113.9", "192.0.2.7"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatIsNoAddressIsLeftOut() {
        assertThat(caller("10.0.0.0/8", "10.1.2.3", "203.0.113.9", "localhost")).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everybody", "10.0.0.0/33", "10.0.0.0/x", "/8", "*"})
    void aNetworkThatIsNoneStopsTheStart(String setting) {
        assertThatThrownBy(() -> caller(setting, "10.1.2.3"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("TRUSTED_PROXIES");
    }

    private static String caller(String setting, String peer, String... forwarded) {
        var environment = new MockEnvironment().withProperty("TRUSTED_PROXIES", setting);
        return new TrustedProxies(new Settings(environment))
                .caller(NetUtil.createInetAddressFromIpAddressString(peer), List.of(forwarded));
    }
}
