/** Which hazards (隐患) are open, whose turn is it, and what is overdue? */
@NullMarked
package org.redvest.query.openhazard;

import org.jspecify.annotations.NullMarked;
