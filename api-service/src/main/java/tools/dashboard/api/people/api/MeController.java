package tools.dashboard.api.people.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.people.People;
import tools.dashboard.api.people.Person;
import tools.dashboard.platform.actor.Actor;

@RestController
class MeController {
    private final People people;

    MeController(People people) {
        this.people = people;
    }

    @GetMapping("/api/v1/me")
    Person me(Actor actor) {
        return people.require(actor.userId());
    }
}
