/** What every request meets first: identity of the request, headers, sizes, and problem documents. */
@NullMarked
package tools.dashboard.gateway.edge;

import org.jspecify.annotations.NullMarked;
