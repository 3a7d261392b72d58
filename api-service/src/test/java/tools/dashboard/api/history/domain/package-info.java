/** Tests of how a month is cut into slices. */
@NullMarked
package tools.dashboard.api.history.domain;

import org.jspecify.annotations.NullMarked;
