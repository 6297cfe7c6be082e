/** Refusals (拒绝记录): what each actor was refused on each day, for auditors. */
@NullMarked
package org.redvest.command.refusals;

import org.jspecify.annotations.NullMarked;
