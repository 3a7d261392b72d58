/** The pages' side of the gateway: which program serves which, and what a person sees while it is away. */
@NullMarked
package tools.dashboard.gateway.pages;

import org.jspecify.annotations.NullMarked;
