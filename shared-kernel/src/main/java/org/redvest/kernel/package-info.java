/** The published language: one sealed family of events per concept, ids, and the value objects that events carry. */
@NullMarked
package org.redvest.kernel;

import org.jspecify.annotations.NullMarked;
