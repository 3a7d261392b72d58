/** People in Postgres, asked of auth-service, and followed through its log. */
@NullMarked
package tools.dashboard.api.people.infrastructure;

import org.jspecify.annotations.NullMarked;
