package tools.dashboard.registry.catalogue.api;

import tools.dashboard.registry.catalogue.domain.ServiceHealth.Seen;
import tools.dashboard.registry.catalogue.domain.Tool;
import tools.jackson.databind.JsonNode;

/**
 * A tool in the catalogue.
 *
 * @param title by language
 * @param contract without what is internal
 */
record ToolView(String id, String version, JsonNode title, String service, Seen health, JsonNode contract) {

    static ToolView of(Tool tool, JsonNode contract, Seen health) {
        return new ToolView(tool.id(), tool.version(), contract.path("title"), tool.service(), health, contract);
    }
}
