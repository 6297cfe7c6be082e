/** How it runs: the only module that sees both sides. */
@NullMarked
package org.redvest.ops;

import org.jspecify.annotations.NullMarked;
