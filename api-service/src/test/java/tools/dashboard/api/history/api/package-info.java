/** Tests of history over HTTP. */
@NullMarked
package tools.dashboard.api.history.api;

import org.jspecify.annotations.NullMarked;
