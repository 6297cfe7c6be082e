/** How the application says that it is well, or what it lacks. */
@NullMarked
package org.redvest.ops.health;

import org.jspecify.annotations.NullMarked;
