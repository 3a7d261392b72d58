/** The platform's services, each as a component with a cache of its classes. */
@NullMarked
package tools.dashboard.local.service;

import org.jspecify.annotations.NullMarked;
