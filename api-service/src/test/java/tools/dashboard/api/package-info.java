/** Tests of api-service over HTTP, on real stores. */
@NullMarked
package tools.dashboard.api;

import org.jspecify.annotations.NullMarked;
