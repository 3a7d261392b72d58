package tools.dashboard.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Plain statements on one connection, for what has no parameters: roles, schemas and grants. */
record Statements(Connection connection) {

    /** @param text with {@code %I} and {@code %L} for identifiers and literals, as Postgres' {@code format()} has them */
    void run(String text, String... values) throws SQLException {
        String sql = values.length == 0 ? text : formatted(text, values);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean yes(String question, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private String formatted(String text, String... values) throws SQLException {
        try (var statement = connection.prepareStatement("select format(?, variadic ?)")) {
            statement.setString(1, text);
            statement.setArray(2, connection.createArrayOf("text", values));
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
