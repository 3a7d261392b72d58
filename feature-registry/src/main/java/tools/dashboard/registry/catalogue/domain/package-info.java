/** Tools, versions and registrations, free of any store. */
@NullMarked
package tools.dashboard.registry.catalogue.domain;

import org.jspecify.annotations.NullMarked;
