/** The catalogue in Postgres, the contracts' JSON Schema, and the health checks. */
@NullMarked
package tools.dashboard.registry.catalogue.infrastructure;

import org.jspecify.annotations.NullMarked;
