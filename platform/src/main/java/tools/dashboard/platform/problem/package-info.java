/** The one shape of every refusal and failure: RFC 9457 problem documents. */
@NullMarked
package tools.dashboard.platform.problem;

import org.jspecify.annotations.NullMarked;
