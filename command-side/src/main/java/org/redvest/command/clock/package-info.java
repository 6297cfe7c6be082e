/** The clock: what the events say is to follow when, and that it does. */
@NullMarked
package org.redvest.command.clock;

import org.jspecify.annotations.NullMarked;
