/** Who is asking, idempotency, receipts. */
@NullMarked
package org.redvest.command.http;

import org.jspecify.annotations.NullMarked;
