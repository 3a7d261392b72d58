package tools.dashboard.registry.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.dashboard.platform.actor.Actor;
import tools.dashboard.platform.permission.Decision;
import tools.dashboard.platform.permission.Permissions;
import tools.dashboard.registry.catalogue.domain.Catalogue;
import tools.dashboard.registry.catalogue.domain.ServiceHealth;
import tools.dashboard.registry.catalogue.domain.ServiceHealth.Status;
import tools.dashboard.registry.catalogue.domain.Tool;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the tools are found, as their contracts declare. */
@RestController
class MenuController {

    /** More tools than this are found in the catalogue only. */
    private static final int LONGEST_MENU = 200;

    /** What lies below it is for those who run the platform (feature.schema.json says so, too). */
    private static final String ADMINISTRATION = "/admin/";

    private final Catalogue catalogue;
    private final ServiceHealth health;
    private final Permissions permissions;
    private static final TypeReference<Map<String, String>> LINES = new TypeReference<>() {};

    private final JsonMapper json;

    MenuController(Catalogue catalogue, ServiceHealth health, Permissions permissions, JsonMapper json) {
        this.catalogue = catalogue;
        this.health = health;
        this.permissions = permissions;
        this.json = json;
    }

    /** In its order; without tools whose service does not answer. */
    @GetMapping("/registry/v1/menu")
    Menu menu(Actor actor) {
        boolean administers = permissions.decide(actor, Administration.READ) instanceof Decision.Allow;
        return new Menu(catalogue.toolsWithMenu(LONGEST_MENU).stream()
                .filter(tool -> health.of(tool.service()).status() != Status.DOWN)
                .map(this::entry)
                .filter(entry -> administers || !entry.path().startsWith(ADMINISTRATION))
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::id))
                .toList());
    }

    private MenuEntry entry(Tool tool) {
        JsonNode menu = json.readTree(tool.contract()).path("menu");
        return new MenuEntry(
                tool.id(),
                json.convertValue(menu.path("title"), LINES),
                menu.path("path").asString(),
                menu.path("icon").asString(null),
                menu.path("order").asInt());
    }

    record Menu(List<MenuEntry> items) {}

    /**
     * An entry.
     *
     * @param id of the tool
     * @param title by language
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MenuEntry(
            String id,
            Map<String, String> title,
            String path,
            @Nullable String icon,
            int order) {}
}
