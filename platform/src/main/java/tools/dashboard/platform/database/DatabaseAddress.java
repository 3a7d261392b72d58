package tools.dashboard.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import tools.dashboard.platform.settings.InvalidSettingException;

/**
 * {@code DATABASE_URL}: where Postgres is, and the login that may make roles and schemas there.
 *
 * @param options of the driver, such as {@code sslmode=verify-full}; blank for none
 */
public record DatabaseAddress(String host, int port, String database, String user, String password, String options) {

    private static final String SETTING = "DATABASE_URL";

    /** @param url {@code postgresql://user:password@host:port/database?options}, its parts percent-encoded where need be */
    public static DatabaseAddress parse(String url) {
        try {
            URI uri = URI.create(url);
            String[] login = String.valueOf(uri.getRawUserInfo()).split(":", 2);
            String path = String.valueOf(uri.getRawPath());
            boolean named = path.length() > 1 && path.indexOf('/', 1) < 0;
            if ("postgresql".equals(uri.getScheme()) && uri.getHost() != null && login.length == 2 && named) {
                return new DatabaseAddress(
                        uri.getHost(),
                        uri.getPort() < 0 ? 5432 : uri.getPort(),
                        decode(path.substring(1)),
                        decode(login[0]),
                        decode(login[1]),
                        uri.getRawQuery() == null ? "" : uri.getRawQuery());
            }
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        throw new InvalidSettingException(
                SETTING, SETTING + " must look like postgresql://user:password@host:port/database.");
    }

    public String jdbcUrl() {
        String question = options.isEmpty() ? "" : "?" + options;
        return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, database, question);
    }

    /** Says where, and never the password. */
    @Override
    public String toString() {
        return "%s:%d/%s".formatted(host, port, database);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
