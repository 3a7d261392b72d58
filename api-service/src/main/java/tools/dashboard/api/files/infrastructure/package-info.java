/** Rows in Postgres, contents in S3, and the clearing up behind both. */
@NullMarked
package tools.dashboard.api.files.infrastructure;

import org.jspecify.annotations.NullMarked;
