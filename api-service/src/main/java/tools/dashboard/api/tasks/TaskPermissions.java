package tools.dashboard.api.tasks;

import tools.dashboard.platform.permission.Permission;

/** What may be done here, as feature.yaml grants it. */
final class TaskPermissions {

    static final Permission PROJECT_CREATE = Permission.of("project:create");
    static final Permission PROJECT_READ = Permission.of("project:read");
    static final Permission PROJECT_UPDATE = Permission.of("project:update");
    static final Permission PROJECT_DELETE = Permission.of("project:delete");
    static final Permission TASK_CREATE = Permission.of("task:create");
    static final Permission TASK_READ = Permission.of("task:read");
    static final Permission TASK_UPDATE = Permission.of("task:update");
    static final Permission TASK_MOVE = Permission.of("task:move");
    static final Permission TASK_DELETE = Permission.of("task:delete");
    static final Permission TASK_IMPORT = Permission.of("task:import");
    static final Permission COMMENT_CREATE = Permission.of("comment:create");
    static final Permission COMMENT_READ = Permission.of("comment:read");
    static final Permission COMMENT_UPDATE = Permission.of("comment:update");
    static final Permission COMMENT_DELETE = Permission.of("comment:delete");

    private TaskPermissions() {}
}
