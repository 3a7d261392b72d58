package tools.dashboard.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.dashboard.platform.settings.InvalidSettingException;
import tools.dashboard.platform.settings.Settings;

/** The proxies before the gateway, as {@code TRUSTED_PROXIES} names them: addresses or networks, with commas between. */
@Component
final class TrustedProxies {

    private static final String SETTING = "TRUSTED_PROXIES";

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(Settings settings) {
        networks = Arrays.stream(settings.find(SETTING).orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    /**
     * The last address on the way that is none of these proxies'.
     *
     * @param peer who is connected
     * @param forwarded what it says of those before it, the nearest last; believed from one of these proxies only
     */
    String caller(InetAddress peer, List<String> forwarded) {
        InetAddress caller = peer;
        List<String> before = new ArrayList<>(forwarded);
        while (isTrusted(caller) && !before.isEmpty()) {
            InetAddress next = literal(before.removeLast());
            if (next == null) {
                break;
            }
            caller = next;
        }
        return NetUtil.toAddressString(caller);
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }

    /** Null for what is no literal address: no name is looked up. */
    private static @Nullable InetAddress literal(String text) {
        return NetUtil.createInetAddressFromIpAddressString(text.strip());
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = literal(parts[0]);
        if (address != null) {
            try {
                int longest = address.getAddress().length * Byte.SIZE;
                int prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
                return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
            } catch (IllegalArgumentException noPrefix) {
                // said below
            }
        }
        throw new InvalidSettingException(
                SETTING,
                SETTING + " must be addresses or networks like 10.0.0.5 or 10.1.0.0/16, with commas between: "
                        + text.replaceAll("[^\\w.:/-]", "") + " is none.");
    }
}
