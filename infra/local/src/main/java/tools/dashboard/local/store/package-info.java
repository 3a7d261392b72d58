/** The five stores, each as a component. */
@NullMarked
package tools.dashboard.local.store;

import org.jspecify.annotations.NullMarked;
