/** The log: Axon's event storage contract on PostgreSQL, in one gapless order. */
@NullMarked
package org.redvest.kernel.store;

import org.jspecify.annotations.NullMarked;
