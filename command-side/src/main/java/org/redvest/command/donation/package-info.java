/** Donations in money and goods, from the pledge to the last delivery (捐赠). */
@NullMarked
package org.redvest.command.donation;

import org.jspecify.annotations.NullMarked;
