package tools.dashboard.platform.log;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;

/** Who reads this service's log, and its own consumers: for the operator's program, {@code ./td log}. */
@RestController
@RequestMapping("/internal/log")
final class LogAdministrationController {

    private final Map<String, EventConsumer> consumers;
    private final EventCursors cursors;
    private final LogReaders readers;
    private final LogUpkeep upkeep;

    LogAdministrationController(
            List<EventConsumer> consumers, EventCursors cursors, LogReaders readers, LogUpkeep upkeep) {
        this.consumers = consumers.stream().collect(Collectors.toMap(EventConsumer::name, Function.identity()));
        this.cursors = cursors;
        this.readers = readers;
        this.upkeep = upkeep;
    }

    @GetMapping("/readers")
    Readers readers() {
        upkeep.look();
        return new Readers(upkeep.states());
    }

    /** For a reader that will not come again: the log is kept until every one that it knows of has passed. */
    @DeleteMapping("/readers/{reader}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String reader) {
        if (consumers.containsKey(reader)) {
            throw ProblemException.of(ProblemType.CONFLICT, "This consumer is running; the log is kept for it.");
        }
        if (!readers.forget(reader)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No reader of this log is called so.");
        }
    }

    /** Gives a consumer all events again that its log still holds. */
    @PostMapping("/consumers/{consumer}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String consumer) {
        EventConsumer known = consumers.get(consumer);
        if (known == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "No consumer of this service is called so.");
        }
        if (!known.rebuildable()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "What this consumer does for an event must not be done again.");
        }
        cursors.restart(consumer);
    }

    record Readers(List<ReaderState> items) {}
}
