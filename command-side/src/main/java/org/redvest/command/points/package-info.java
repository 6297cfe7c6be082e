/** Points account (积分账户): earned from hours, and never of any consequence for them. */
@NullMarked
package org.redvest.command.points;

import org.jspecify.annotations.NullMarked;
