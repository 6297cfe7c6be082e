/** The projection runtime: batches, generations, rebuild beside the live view, progress, dead letters. */
@NullMarked
package org.redvest.query.projection;

import org.jspecify.annotations.NullMarked;
