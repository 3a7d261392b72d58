/** A network between two parts under test that can be cut. */
@NullMarked
package tools.dashboard.testing.network;

import org.jspecify.annotations.NullMarked;
