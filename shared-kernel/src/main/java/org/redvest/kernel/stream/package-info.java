/** Reading the log: tailing, tokens and claims; used by policies and projections alike. */
@NullMarked
package org.redvest.kernel.stream;

import org.jspecify.annotations.NullMarked;
