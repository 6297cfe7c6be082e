/** Import of volunteers, buildings with their heads, and service requests from CSV files, as commands. */
@NullMarked
package org.redvest.ops.csv;

import org.jspecify.annotations.NullMarked;
