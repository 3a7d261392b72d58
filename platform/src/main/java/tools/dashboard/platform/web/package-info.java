/** Conventions of the HTTP interface: pages, preconditions, strict bodies, idempotency. */
@NullMarked
package tools.dashboard.platform.web;

import org.jspecify.annotations.NullMarked;
