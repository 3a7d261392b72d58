package tools.dashboard.registry.catalogue.api;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.problem.ProblemException;
import tools.dashboard.platform.problem.ProblemType;
import tools.dashboard.platform.web.Cursor;
import tools.dashboard.platform.web.Page;
import tools.dashboard.platform.web.PageRequest;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.ContractRules;
import tools.dashboard.registry.catalogue.domain.ServiceHealth;
import tools.dashboard.registry.catalogue.domain.Tool;
import tools.jackson.databind.JsonNode;

/** The catalogue for people who are signed in. */
@RestController
class ToolsController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final Catalogue catalogue;
    private final ContractRules rules;
    private final ServiceHealth health;
    private final PublicContracts contracts;

    ToolsController(Catalogue catalogue, ContractRules rules, ServiceHealth health, PublicContracts contracts) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.health = health;
        this.contracts = contracts;
    }

    @GetMapping("/registry/v1/tools")
    Page<ToolView> tools(PageRequest page) {
        var cursor = Optional.ofNullable(page.cursor()).map(Cursor::key).orElse(null);
        return Page.of(catalogue.tools(cursor, page.limitAndOne()), page, Tool::id)
                .map(this::view);
    }

    @GetMapping("/registry/v1/tools/{toolId}")
    ToolDetails tool(@PathVariable String toolId) {
        var tool = catalogue.tool(toolId).orElseThrow(ToolsController::unknown);
        return new ToolDetails(view(tool), catalogue.versions(toolId));
    }

    @GetMapping("/registry/v1/tools/{toolId}/contract")
    JsonNode contract(@PathVariable String toolId, @RequestParam(required = false) @Nullable String version) {
        var document =
                version == null ? catalogue.tool(toolId).map(Tool::contract) : catalogue.contract(toolId, version);
        return contracts.of(document.orElseThrow(ToolsController::unknown));
    }

    @GetMapping("/registry/schema/feature.json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(rules.schema());
    }

    private ToolView view(Tool tool) {
        return ToolView.of(tool, contracts.of(tool.contract()), health.of(tool.service()));
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such tool, or no such version of it.");
    }
}
