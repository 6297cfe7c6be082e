/** The operator's command line. */
@NullMarked
package org.redvest.ops.operator;

import org.jspecify.annotations.NullMarked;
