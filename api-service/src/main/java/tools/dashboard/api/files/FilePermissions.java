package tools.dashboard.api.files;

import tools.dashboard.platform.permission.Permission;

/** What may be done here, as feature.yaml grants it. */
final class FilePermissions {

    static final Permission FILE_CREATE = Permission.of("file:create");
    static final Permission FILE_READ = Permission.of("file:read");
    static final Permission FILE_DELETE = Permission.of("file:delete");

    private FilePermissions() {}
}
