package tools.dashboard.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:aaaa::, 2001:db8:1:2:0:0:0:0/64",
        "unknown, unknown"
    })
    void anAddressCountsForItsSubscriber(String address, String subscriber) {
        assertThat(Subscriber.of(address)).isEqualTo(subscriber);
    }

    @Test
    void anAddressOfTheOtherKindInIpv6sClothesIsOne() {
        assertThat(Subscriber.of("::ffff:203.0.113.9")).doesNotEndWith("/64");
    }
}
