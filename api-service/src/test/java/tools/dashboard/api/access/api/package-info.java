/** Tests of room tickets and the access check over HTTP. */
@NullMarked
package tools.dashboard.api.access.api;

import org.jspecify.annotations.NullMarked;
