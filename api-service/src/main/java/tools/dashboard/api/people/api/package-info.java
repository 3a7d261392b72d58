/** People over HTTP. */
@NullMarked
package tools.dashboard.api.people.api;

import org.jspecify.annotations.NullMarked;
