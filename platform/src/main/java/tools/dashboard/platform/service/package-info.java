/** Where the other services are and how they are called. */
@NullMarked
package tools.dashboard.platform.service;

import org.jspecify.annotations.NullMarked;
