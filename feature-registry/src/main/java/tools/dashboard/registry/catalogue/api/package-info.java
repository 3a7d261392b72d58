/** What people read in the catalogue, and what services tell it. */
@NullMarked
package tools.dashboard.registry.catalogue.api;

import org.jspecify.annotations.NullMarked;
