package tools.dashboard.testing.contract.drifted;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.job.JobKind;
import tools.dashboard.platform.log.EventType;
import tools.dashboard.platform.permission.Permission;
import tools.dashboard.platform.problem.ProblemType;

@RestController
@RequestMapping("/drifted")
class DriftedController {

    static final Permission READ = Permission.of("drifted:read");
    static final Permission WRITE = Permission.of("drifted:write");
    static final EventType AWAY = EventType.of("drifted.away", 2);
    static final JobKind MAIL = JobKind.of("mail.send");
    static final ProblemType ADRIFT = new ProblemType("adrift", 410, "Adrift");

    @GetMapping("/{driftedId}")
    List<Object> read() {
        return List.of(READ, WRITE, AWAY, MAIL, ADRIFT);
    }

    @RequestMapping(
            path = "/foreign",
            method = {RequestMethod.GET, RequestMethod.POST})
    Permission foreign(String permission) {
        return Permission.of(permission);
    }
}
