/** What comes with the product as data, for both sides: rule sets. */
@NullMarked
package org.redvest.kernel.packaged;

import org.jspecify.annotations.NullMarked;
