/** When a revocation channel may be believed. */
@NullMarked
package tools.dashboard.platform.revocation;

import org.jspecify.annotations.NullMarked;
