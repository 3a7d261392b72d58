package tools.dashboard.e2e.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.dashboard.e2e.Person;
import tools.dashboard.e2e.Team;

/** The members of one workspace, by whom all is written and read: so many that no limit of one person is met. */
record Crew(String workspace, List<Person> people) {

    private static final int PEOPLE = 10;

    static Crew assembled() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Person.signedUp("Crew"));
        }
        Person owner = people.getFirst();
        String workspace = owner.post("/api/v1/workspaces", Map.of("name", "Engines"))
                .expect(201)
                .at("id");
        people.stream().skip(1).forEach(guest -> Team.invite(owner, guest, workspace));
        return new Crew(workspace, List.copyOf(people));
    }

    /** Who may invite, and reads the history. */
    Person owner() {
        return people.getFirst();
    }

    Person member(int number) {
        return people.get(number % people.size());
    }

    List<Board> boards(int number) {
        List<Board> boards = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boards.add(Board.opened(owner(), workspace, "Board " + i));
        }
        return boards;
    }

    /** Access tokens end after a quarter of an hour. */
    void signInAgain() {
        people.forEach(Person::signIn);
    }
}
