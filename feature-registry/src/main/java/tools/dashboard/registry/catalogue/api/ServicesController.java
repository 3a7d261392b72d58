package tools.dashboard.registry.catalogue.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.contract.RegisteredService;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.settings.Settings;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.ContractRules;
import tools.dashboard.registry.catalogue.domain.Registration;
import tools.dashboard.registry.catalogue.domain.Registration.ToolContract;
import tools.dashboard.registry.catalogue.domain.RegistrationResult;
import tools.dashboard.registry.catalogue.domain.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What services tell the registry of themselves, and learn of each other. */
@RestController
class ServicesController {

    private static final ProblemType CONTRACT_INVALID =
            new ProblemType("contract-invalid", 422, "The contract is not valid");
    private static final ProblemType CONTRACT_CHANGED =
            new ProblemType("contract-changed", 409, "This version was registered with another content");
    private static final ProblemType TOOL_OF_ANOTHER =
            new ProblemType("tool-of-another-service", 409, "The tool belongs to another service");

    private final Catalogue catalogue;
    private final ContractRules rules;
    private final JsonMapper json;
    private final boolean mayReplace;

    ServicesController(Catalogue catalogue, ContractRules rules, JsonMapper json, Settings settings) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.json = json;
        this.mayReplace = settings.development();
    }

    record Services(List<RegisteredService> services) {}

    @GetMapping("/internal/contracts")
    Services services() {
        return new Services(catalogue.services().stream()
                .map(service -> new RegisteredService(
                        service.name(),
                        service.address(),
                        service.health(),
                        service.contracts().stream().map(json::readTree).toList()))
                .toList());
    }

    @PostMapping("/internal/contracts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(@RequestBody RegisteredService body, Actor caller) {
        if (!caller.equals(Actor.service(body.service()))) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "A service registers nothing but itself.");
        }
        switch (catalogue.register(registration(body), mayReplace)) {
            case RegistrationResult.Registered() -> {}
            case RegistrationResult.ToolOfAnother(var tool, var service) ->
                throw ProblemException.of(TOOL_OF_ANOTHER, "%s is a tool of %s.".formatted(tool, service))
                        .with("tool", tool);
            case RegistrationResult.ContractChanged(var tool, var version) ->
                throw ProblemException.of(
                                CONTRACT_CHANGED,
                                "%s %s is registered with another content: a change needs a new version."
                                        .formatted(tool, version))
                        .with("tool", tool);
        }
    }

    private Registration registration(RegisteredService body) {
        try {
            return new Registration(
                    body.service(),
                    URI.create(body.address()),
                    body.health(),
                    body.version(),
                    body.contracts().stream().map(this::contract).toList());
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.of(ProblemType.INVALID, "The registration is not valid: " + wrong.getMessage());
        }
    }

    private ToolContract contract(JsonNode document) {
        String text = json.writeValueAsString(document);
        var violations = rules.violations(text);
        if (!violations.isEmpty()) {
            var problem = ProblemException.of(
                    CONTRACT_INVALID,
                    "The contract of %s breaks the schema."
                            .formatted(document.path("id").asString("a tool without id")));
            violations.forEach(violation -> problem.field("contracts", violation));
            throw problem;
        }
        return new ToolContract(
                document.path("id").asString(),
                Version.of(document.path("version").asString()),
                text);
    }
}
