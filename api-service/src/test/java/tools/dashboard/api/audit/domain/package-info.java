/** Tests of the chain by itself. */
@NullMarked
package tools.dashboard.api.audit.domain;

import org.jspecify.annotations.NullMarked;
