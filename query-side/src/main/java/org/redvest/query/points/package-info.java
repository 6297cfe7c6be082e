/** What volunteers have earned, redeemed and still have in points (积分), and what other rules would give them. */
@NullMarked
package org.redvest.query.points;

import org.jspecify.annotations.NullMarked;
