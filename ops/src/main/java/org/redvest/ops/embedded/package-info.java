/** The PostgreSQL that comes with Redvest: unpacked, initialised, started and stopped by the application itself. */
@NullMarked
package org.redvest.ops.embedded;

import org.jspecify.annotations.NullMarked;
