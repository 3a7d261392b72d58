package tools.dashboard.bench.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import tools.dashboard.platform.database.DatabaseAddress;

/**
 * Commits changes with their events. The first line of its input is a person's id, the second the boards; each further
 * line asks for a run, {@code <seconds> <changes a second> <of how many boards>}, and is answered with a line a commit, {@code <event>
 * <nanoseconds>}, and an empty one; or for the peer's, {@code inserts <seconds>}, and is answered with their number.
 */
@SpringBootApplication
class Writers {

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        // The answers have the output to themselves.
        PrintStream answers = System.out;
        System.setOut(System.err);
        try (var context = SpringApplication.run(Writers.class, arguments);
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            UUID person = UUID.fromString(input.readLine());
            List<Board> boards =
                    Arrays.stream(input.readLine().split(" ")).map(Board::parse).toList();
            int writers = context.getEnvironment().getRequiredProperty("platform.database.pool-size", Integer.class);
            var run = new Run(context.getBean(Changes.class), person, boards, writers);
            var inserts = new Inserts(
                    DatabaseAddress.parse(context.getEnvironment().getRequiredProperty("DATABASE_URL")), writers);
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] asked = line.split(" ");
                if (asked[0].equals("inserts")) {
                    answers.println(inserts.take(Integer.parseInt(asked[1])));
                    continue;
                }
                answer(
                        run.take(Integer.parseInt(asked[0]), Integer.parseInt(asked[1]), Integer.parseInt(asked[2])),
                        answers);
            }
        }
    }

    private static void answer(List<Commit> commits, PrintStream answers) {
        var text = new StringBuilder();
        commits.forEach(commit ->
                text.append(commit.eventId()).append(' ').append(commit.at()).append('\n'));
        answers.println(text);
        answers.flush();
    }
}
