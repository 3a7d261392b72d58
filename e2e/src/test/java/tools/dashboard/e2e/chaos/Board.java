package tools.dashboard.e2e.chaos;

import java.util.List;
import java.util.Map;
import tools.dashboard.e2e.Answer;
import tools.dashboard.e2e.Person;

/**
 * A project, which is one topic of the log.
 *
 * @param statuses ids, of which a new task gets the first
 */
record Board(String workspace, String project, List<String> statuses) {

    static Board opened(Person owner, String workspace, String name) {
        Answer created = owner.post("/api/v1/workspaces/" + workspace + "/projects", Map.of("name", name))
                .expect(201);
        return new Board(
                workspace,
                created.at("id"),
                created.json()
                        .path("statuses")
                        .valueStream()
                        .map(status -> status.path("id").asString())
                        .toList());
    }

    String topic() {
        return "project:" + project;
    }

    String tasks() {
        return "/api/v1/workspaces/" + workspace + "/projects/" + project + "/tasks";
    }

    String task(String id) {
        return tasks() + "/" + id;
    }
}
