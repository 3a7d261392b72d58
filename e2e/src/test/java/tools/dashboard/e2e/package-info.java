/** Journeys of people and programs through the gateway of a platform that {@code ./td} started. */
@NullMarked
package tools.dashboard.e2e;

import org.jspecify.annotations.NullMarked;
