package tools.dashboard.api.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import tools.dashboard.platform.database.DatabaseAddress;

/** The mails that wait in the queue for worker-service. */
public final class SentMail {
    private final DatabaseAddress database;

    public SentMail(DatabaseAddress database) {
        this.database = database;
    }

    /** The token in the link of the newest mail to the address. */
    public String tokenTo(String address) {
        String link = newest("payload -> 'data' ->> 'link'", address);
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    public String languageTo(String address) {
        return newest("payload ->> 'locale'", address);
    }

    private String newest(String what, String address) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var question = connection.prepareStatement("select " + what + " from jobs.jobs"
                        + " where kind = 'mail.send' and payload ->> 'to' = ? order by created_at desc limit 1")) {
            question.setString(1, address);
            var answer = question.executeQuery();
            if (!answer.next()) {
                throw new AssertionError("no mail to " + address);
            }
            return answer.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
