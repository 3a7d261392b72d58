package tools.dashboard.registry.catalogue.api;

import tools.dashboard.platform.permission.Permission;

/** What those who run the platform may do here, as feature.yaml grants it. */
final class Administration {

    static final Permission READ = Permission.of("administration:read");

    private Administration() {}
}
