/** Access, purpose-bound and service tokens: how they are made and read. */
@NullMarked
package tools.dashboard.platform.token;

import org.jspecify.annotations.NullMarked;
