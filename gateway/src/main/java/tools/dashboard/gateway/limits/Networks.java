package tools.dashboard.gateway.limits;

import io.netty.util.NetUtil;
import java.util.Arrays;

/** Whom an address counts for. */
final class Networks {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private Networks() {}

    /** An address of IPv4 itself; of IPv6 its network of 64 bits, which is what one subscriber has. */
    static String of(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != IPV6_BYTES) {
            return address;
        }
        Arrays.fill(bytes, IPV6_NETWORK_BYTES, IPV6_BYTES, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }
}
