package tools.dashboard.e2e;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Two people in one workspace with one project, as every journey begins.
 *
 * @param owner created the workspace; its super_admin
 * @param member was invited by mail and accepted, as {@code member}
 */
public record Team(Person owner, Person member, String workspace, String project) {

    static Team together() {
        Person owner = Person.signedUp("Ada");
        Person member = Person.signedUp("Grace");
        String workspace = owner.post("/api/v1/workspaces", Map.of("name", "Engines"))
                .expect(201)
                .at("id");
        invite(owner, member, workspace);
        String project = owner.post("/api/v1/workspaces/" + workspace + "/projects", Map.of("name", "Analytical"))
                .expect(201)
                .at("id");
        return new Team(owner, member, workspace, project);
    }

    public static void invite(Person owner, Person guest, String workspace) {
        owner.post("/api/v1/workspaces/" + workspace + "/invitations", Map.of("email", guest.email(), "role", "member"))
                .expect(201);
        String token = Mailbox.of(guest.email()).linkToken("invitations");
        guest.post("/api/v1/invitations/accept", Map.of("token", token)).expect(200);
    }

    String workspacePath() {
        return "/api/v1/workspaces/" + workspace;
    }

    String projectPath() {
        return workspacePath() + "/projects/" + project;
    }

    String topic() {
        return "project:" + project;
    }

    /** The id of the project's status of this name. */
    String status(String name) {
        return owner.get(projectPath())
                .expect(200)
                .json()
                .path("statuses")
                .valueStream()
                .filter(status -> status.path("name").asString().equals(name))
                .map(status -> status.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    String task(String title) {
        return owner.post(projectPath() + "/tasks", Map.of("title", title))
                .expect(201)
                .at("id");
    }

    String taskPath(String task) {
        return projectPath() + "/tasks/" + task;
    }

    Answer move(Person who, String task, String status) {
        return who.post(taskPath(task) + "/move", Map.of("statusId", status(status)));
    }

    /** The members' ids as the owner sees them. */
    Iterable<JsonNode> members() {
        return owner.get(workspacePath() + "/members").expect(200).items();
    }
}
