package tools.dashboard.auth.sessions.infrastructure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.dashboard.auth.sessions.domain.Device;
import tools.dashboard.auth.sessions.domain.Devices;
import ua_parser.Client;
import ua_parser.Parser;

/** Reads names by the expressions of the ua-parser project. Of a device that was met, a hash is kept. */
@Repository
class UapDevices implements Devices {

    /** Some of the expressions take long for long texts. */
    private static final int READ_OF_AGENT = 300;
    /** What it calls those that it does not know. */
    private static final String OTHER = "Other";

    private final Parser parser = new Parser();
    private final JdbcClient jdbc;

    UapDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Device named(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return new Device(null, null);
        }
        Client client = parser.parse(userAgent.substring(0, Math.min(userAgent.length(), READ_OF_AGENT)));
        return new Device(known(client.userAgent.family), known(client.os.family));
    }

    @Override
    public Acquaintance meet(UUID accountId, Device device, Instant now) {
        boolean inserted = jdbc.sql("""
                        insert into known_devices (account_id, device, seen_at) values (:account, :device, :now)
                        on conflict (account_id, device) do update set seen_at = excluded.seen_at
                        returning (xmax = 0)
                        """)
                .param("account", accountId)
                .param("device", digest(device))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        if (!inserted) {
            return Acquaintance.KNOWN;
        }
        int all = jdbc.sql("select count(*) from known_devices where account_id = :account")
                .param("account", accountId)
                .query(Integer.class)
                .single();
        return all == 1 ? Acquaintance.FIRST : Acquaintance.NEW;
    }

    @Override
    public int forgetUnseenSince(Instant moment) {
        return jdbc.sql("delete from known_devices where seen_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static @Nullable String known(String family) {
        return OTHER.equals(family) ? null : family;
    }

    private static String digest(Device device) {
        try {
            byte[] names = (device.browser() + "\n" + device.system()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
