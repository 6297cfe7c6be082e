/** Measurements: commands of their own, never part of the tests. */
@NullMarked
package org.redvest.ops.benchmark;

import org.jspecify.annotations.NullMarked;
