package tools.dashboard.api.files.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.dashboard.api.files.domain.AttachedFile;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.Somebody;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.api.testing.Uploads;
import tools.dashboard.testing.database.StatementCounter;

@ApiTest
class FileTests {

    private final ApiClient api;
    private final Uploads files;
    private final TestPeople people;
    private final StatementCounter statements;
    private final Board board;
    private final UUID task;
    private final String path;

    FileTests(ApiClient api, TestPeople people, StatementCounter statements) {
        this.api = api;
        this.files = new Uploads(api);
        this.people = people;
        this.statements = statements;
        this.board = Board.of(api, people);
        this.task = board.newTask("Cut gears");
        this.path = board.task(task) + "/files";
    }

    @Test
    void aFileComesBackAsADownload() {
        var attached = files.attach(board.founder(), path, "plan.svg", "<svg onload=\"alert(1)\"/>");
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        assertThat(attached.json().path("name").asString()).isEqualTo("plan.svg");

        String content = path + "/" + attached.id() + "/content";
        assertThat(attached.header("Location")).isEqualTo(content);
        assertIsADownload(files.download(board.founder(), content));
    }

    @Test
    void aFileComesBackByItsStoragePathToo() {
        var attached = files.attach(board.founder(), path, "plan.svg", "<svg onload=\"alert(1)\"/>");
        String storage = "/api/v1" + attached.json().path("path").asString();

        assertIsADownload(files.download(board.founder(), storage));
        assertThat(files.download(people.signUp("Eve"), storage).status()).isEqualTo(404);
    }

    @Test
    void theLargestFileIsKeptWholeAndOneByteMoreIsRefused() {
        byte[] largest = new byte[(int) AttachedFile.LARGEST];
        Arrays.fill(largest, (byte) 'x');

        var attached = files.attach(board.founder(), path, "large.txt", largest);
        assertThat(attached.status()).isEqualTo(201);
        assertThat(files.download(board.founder(), path + "/" + attached.id() + "/content")
                        .body())
                .isEqualTo(largest);

        var refused = files.attach(board.founder(), path, "large.txt", Arrays.copyOf(largest, largest.length + 1));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("too-large");
        assertThat(board.get(path).items("id")).containsExactly(attached.id().toString());
    }

    @Test
    void anEmptyFileIsAFile() {
        var attached = files.attach(board.founder(), path, "empty", "");

        assertThat(attached.status()).isEqualTo(201);
        assertThat(files.download(board.founder(), path + "/" + attached.id() + "/content")
                        .body())
                .isEmpty();
    }

    @Test
    void aRequestWithoutAFileIsRefused() {
        assertThat(board.post(path, "{}").status()).isIn(400, 415);
    }

    @Test
    void aRemovedFileIsGone() {
        var attached = files.attach(board.founder(), path, "plan.txt", "Brass.");

        assertThat(board.delete(board.founder(), path + "/" + attached.id()).status())
                .isEqualTo(204);

        assertThat(files.download(board.founder(), path + "/" + attached.id() + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(board.get(path).items("id")).isEmpty();
        assertThat(board.delete(board.founder(), path + "/" + attached.id()).status())
                .isEqualTo(404);
    }

    @Test
    void membersRemoveOnlyTheirOwnAndGuestsAttachNone() {
        var member = board.joinedBy("member");
        var guest = board.joinedBy("guest");
        var foreign = files.attach(board.founder(), path, "plan.txt", "Brass.");
        var own = files.attach(member, path, "plan.txt", "Brass.");

        assertThat(board.delete(member, path + "/" + foreign.id()).problem()).isEqualTo("forbidden");
        assertThat(board.delete(member, path + "/" + own.id()).status()).isEqualTo(204);
        assertThat(files.attach(guest, path, "plan.txt", "Brass.").problem()).isEqualTo("forbidden");
        assertThat(files.download(guest, path + "/" + foreign.id() + "/content").status())
                .isEqualTo(200);
    }

    @Test
    void filesOfAnotherWorkspaceAreNotThere() {
        var secret = files.attach(board.founder(), path, "secret.txt", "Secret.");
        var eve = Board.of(api, people);
        for (String project :
                new String[] {board.project(), eve.project(), eve.workspace() + "/projects/" + board.projectId()}) {
            String foreign = project + "/tasks/" + task + "/files";
            assertMissing(eve.founder(), foreign, secret.id());
        }
        assertNoFile(eve.founder(), eve.task(eve.newTask("Own")) + "/files", secret.id());
    }

    @Test
    void theListCostsTheSameForManyAsForOne() throws Exception {
        files.attach(board.founder(), path, "one.txt", "One");
        long forOne = statements.during(() -> board.get(path));
        for (int i = 0; i < 3; i++) {
            files.attach(board.founder(), path, "more.txt", "More");
        }

        assertThat(statements.during(() -> board.get(path))).isEqualTo(forOne);
        var page = board.get(path + "?limit=3");
        assertThat(board.get(path + "?cursor=" + page.nextCursor()).items("name"))
                .containsExactly("more.txt");
    }

    private void assertMissing(Somebody eve, String foreign, UUID file) {
        assertThat(board.get(eve, foreign).status()).isEqualTo(404);
        assertThat(files.attach(eve, foreign, "mine.txt", "Mine").status()).isEqualTo(404);
        assertNoFile(eve, foreign, file);
    }

    private void assertNoFile(Somebody eve, String foreign, UUID file) {
        assertThat(files.download(eve, foreign + "/" + file + "/content").status())
                .isEqualTo(404);
        assertThat(board.delete(eve, foreign + "/" + file).status()).isEqualTo(404);
    }

    private static void assertIsADownload(Answer download) {
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.text()).isEqualTo("<svg onload=\"alert(1)\"/>");
        assertThat(download.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("plan.svg");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Security-Policy")).contains("sandbox");
        assertThat(download.header("Cache-Control")).contains("no-store");
    }
}
