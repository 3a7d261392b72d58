package tools.dashboard.api.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;

/** A workspace with one project, as its founder and others use it over HTTP. */
public final class Board {

    private final ApiClient api;
    private final TestPeople people;
    private final Somebody founder;
    private final UUID workspaceId;
    private final UUID projectId;
    private final List<UUID> statuses;

    private Board(ApiClient api, TestPeople people, Somebody founder) {
        this.api = api;
        this.people = people;
        this.founder = founder;
        workspaceId = api.workspaceOf(founder, "Engines");
        var project = send(founder, HttpMethod.POST, workspace() + "/projects", "{\"name\": \"Difference engine\"}");
        projectId = project.id();
        statuses = project.json()
                .path("statuses")
                .valueStream()
                .map(status -> UUID.fromString(status.path("id").asString()))
                .toList();
    }

    public static Board of(ApiClient api, TestPeople people) {
        return new Board(api, people, people.signUp("Ada"));
    }

    public Somebody founder() {
        return founder;
    }

    public Somebody joinedBy(String role) {
        var somebody = people.signUp("Joined");
        people.join(somebody, workspaceId, role);
        return somebody;
    }

    public UUID workspaceId() {
        return workspaceId;
    }

    public UUID projectId() {
        return projectId;
    }

    /** To do, In progress, Done. */
    public UUID status(int position) {
        return statuses.get(position);
    }

    public String workspace() {
        return "/api/v1/workspaces/" + workspaceId;
    }

    public String project() {
        return workspace() + "/projects/" + projectId;
    }

    public String tasks() {
        return project() + "/tasks";
    }

    public String task(UUID taskId) {
        return tasks() + "/" + taskId;
    }

    /** Creates a task and answers its id. */
    public UUID newTask(String title) {
        return post(tasks(), "{\"title\": \"%s\"}".formatted(title)).id();
    }

    public Answer get(String path) {
        return get(founder, path);
    }

    public Answer get(Somebody somebody, String path) {
        return Answer.to(api.as(somebody).get().uri(path));
    }

    public Answer post(String path, String json) {
        return send(founder, HttpMethod.POST, path, json);
    }

    public Answer delete(Somebody somebody, String path) {
        return Answer.to(api.as(somebody).delete().uri(path));
    }

    public Answer patch(Somebody somebody, String path, String etag, String json) {
        return Answer.to(
                api.as(somebody).patch().uri(path).header("If-Match", etag).body(json));
    }

    public Answer send(Somebody somebody, HttpMethod method, String path, String json) {
        return Answer.to(api.as(somebody).method(method).uri(path).body(json));
    }
}
