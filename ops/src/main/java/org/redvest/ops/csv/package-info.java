/** Import of volunteers, buildings with their heads, service requests, and visits at doors from CSV files, as commands. */
@NullMarked
package org.redvest.ops.csv;

import org.jspecify.annotations.NullMarked;
