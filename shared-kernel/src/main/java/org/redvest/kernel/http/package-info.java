/** What both HTTP edges share: the refusal and its RFC 9457 problem. */
@NullMarked
package org.redvest.kernel.http;

import org.jspecify.annotations.NullMarked;
