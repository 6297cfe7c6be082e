/** Personal data: subject keys, and the encrypted value type that events carry. */
@NullMarked
package org.redvest.kernel.privacy;

import org.jspecify.annotations.NullMarked;
