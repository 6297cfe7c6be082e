/** What was donated, in money and goods, and what of it was delivered (捐赠)? */
@NullMarked
package org.redvest.query.donation;

import org.jspecify.annotations.NullMarked;
