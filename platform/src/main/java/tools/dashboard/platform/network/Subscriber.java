package tools.dashboard.platform.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whom an address counts for, where something is counted by address. */
public final class Subscriber {

    private static final int NETWORK_BYTES = 8;

    private Subscriber() {}

    /**
     * An address of IPv4 itself; of IPv6 its network of 64 bits, which is what one subscriber has: each address of it would
     * be a way round. What is no address is returned as it is; no name is looked up.
     */
    public static String of(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(six.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            return address;
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return address;
        }
    }
}
