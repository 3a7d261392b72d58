/** The platform's front ends as components: what was built is copied, then run on the Node that package-lock.json names. */
@NullMarked
package tools.dashboard.local.front;

import org.jspecify.annotations.NullMarked;
