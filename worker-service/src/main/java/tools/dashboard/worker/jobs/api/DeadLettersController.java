package tools.dashboard.worker.jobs.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;
import tools.dashboard.worker.jobs.domain.DeadLetters;
import tools.dashboard.worker.jobs.domain.DeadLetters.DeadLetter;
import tools.dashboard.worker.jobs.domain.DeadLetters.Position;

@RestController
class DeadLettersController {

    private final DeadLetters letters;

    DeadLettersController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/internal/dead-letters")
    Page<DeadLetter> list(PageRequest page) {
        return Page.of(
                letters.list(page.cursorBehind(Position::new), page.limitAndOne()),
                page,
                letter -> Cursor.keyOf(letter.diedAt(), letter.id()));
    }

    @PostMapping("/internal/dead-letters/{jobId}/redrive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redrive(@PathVariable String jobId) {
        if (!letters.redrive(jobId)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no dead letter of this id.");
        }
    }
}
