package tools.dashboard.api.access.api;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.api.access.CheckAccess;
import tools.dashboard.api.access.SpeechRule;

@RestController
class AccessCheckController {
    private final CheckAccess access;

    AccessCheckController(CheckAccess access) {
        this.access = access;
    }

    @PostMapping("/internal/access/check")
    Answer check(@RequestBody @Valid AccessCheckRequest request) {
        return new Answer(access.check(
                request.items().stream().map(AccessCheckRequest.Item::question).toList()));
    }

    @PostMapping("/internal/access/messages")
    Rules messages(@RequestBody @Valid SpeechCheckRequest request) {
        return new Rules(access.speech(
                request.items().stream().map(SpeechCheckRequest.Item::question).toList()));
    }

    /** @param items in the order of the questions */
    record Rules(List<SpeechRule> items) {}

    /** @param allowed in the order of the questions */
    record Answer(List<Boolean> allowed) {}
}
