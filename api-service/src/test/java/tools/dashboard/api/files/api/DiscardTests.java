package tools.dashboard.api.files.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tools.dashboard.testing.Eventually.eventually;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.dashboard.api.testing.Answer;
import tools.dashboard.api.testing.ApiClient;
import tools.dashboard.api.testing.ApiTest;
import tools.dashboard.api.testing.Board;
import tools.dashboard.api.testing.TestPeople;
import tools.dashboard.api.testing.Uploads;

/** The job as worker-service calls it. */
@ApiTest
class DiscardTests {

    private final ApiClient api;
    private final Uploads files;
    private final Board board;
    private final S3Client s3;
    private final String bucket;

    DiscardTests(ApiClient api, TestPeople people, ObjectProvider<S3Client> s3, Environment environment) {
        this.api = api;
        this.files = new Uploads(api);
        this.board = Board.of(api, people);
        this.s3 = s3.getObject();
        this.bucket = environment.getRequiredProperty("S3_BUCKET");
    }

    @Test
    void aContentThatARowRefersToStays() {
        UUID task = board.newTask("Cut gears");
        var attached = files.attach(board.founder(), board.task(task) + "/files", "plan.txt", "Brass.");
        String key = key(attached);

        assertThat(discard(key).status()).isEqualTo(200);

        assertThat(s3.listObjectsV2(list -> list.bucket(bucket).prefix(key)).contents())
                .hasSize(1);
    }

    @Test
    void aContentWithoutARowGoes() {
        UUID task = board.newTask("Cut gears");
        String files = board.task(task) + "/files";
        var attached = this.files.attach(board.founder(), files, "plan.txt", "Brass.");
        String key = key(attached);
        board.delete(board.founder(), files + "/" + attached.id());

        assertThat(discard(key).json().path("result").path("contents").asInt()).isEqualTo(1);
        assertThat(discard(key).json().path("result").path("contents").asInt()).isZero();

        assertThat(s3.listObjectsV2(list -> list.bucket(bucket).prefix(key)).contents())
                .isEmpty();
    }

    @Test
    void theFilesOfADeletedTaskGoWithIt() {
        UUID task = board.newTask("Cut gears");
        files.attach(board.founder(), board.task(task) + "/files", "plan.txt", "Brass.");
        String prefix = "workspaces/%s/tasks/%s/".formatted(board.workspaceId(), task);

        board.delete(board.founder(), board.task(task));

        eventually(() -> {
            discard(prefix);
            assertThat(s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                            .map(S3Object::key))
                    .isEmpty();
        });
    }

    private Answer discard(String prefix) {
        return Answer.to(
                api.asService().post().uri("/internal/jobs/files.discard").body("""
                {"id": "%s", "attempt": 1, "workspaceId": "%s",
                 "payload": {"workspaceId": "%s", "prefix": "%s", "after": ""}}""".formatted(
                                UUID.randomUUID(), board.workspaceId(), board.workspaceId(), prefix)));
    }

    private static String key(Answer attached) {
        return attached.json().path("path").asString().replaceFirst("^/storage/", "");
    }
}
