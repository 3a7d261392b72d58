package tools.dashboard.registry.catalogue.api;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Contracts as people may see them: routes between services are nobody else's business. */
@Component
class PublicContracts {

    private final JsonMapper json;

    PublicContracts(JsonMapper json) {
        this.json = json;
    }

    JsonNode of(String document) {
        var contract = json.readTree(document);
        if (contract.path("routes") instanceof ArrayNode routes) {
            routes.removeIf(route -> route.path("internal").asBoolean(false));
        }
        return contract;
    }
}
