package tools.dashboard.platform.database;

import java.util.HexFormat;
import tools.dashboard.platform.token.PlatformSecret;

/**
 * The three roles of a schema: its owner migrates it, {@code runtime} serves requests and is subject to row-level
 * security, {@code reader} reads the log and the jobs.
 */
record SchemaRoles(String schema, String owner, String runtime, String reader) {

    static SchemaRoles of(String prefix, String schema) {
        String runtime = prefix + "_" + schema;
        return new SchemaRoles(schema, runtime + "_owner", runtime, runtime + "_reader");
    }

    static String password(PlatformSecret secret, String role) {
        return HexFormat.of().formatHex(secret.derive("database-role:" + role));
    }
}
