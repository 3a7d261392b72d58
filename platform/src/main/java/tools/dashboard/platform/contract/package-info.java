/** What tools declare in their feature.yaml, read, checked and handed to the registry. */
@NullMarked
package tools.dashboard.platform.contract;

import org.jspecify.annotations.NullMarked;
