/** What stands on a certificate of service, and how it is shown to be genuine; read by both sides, and offline. */
@NullMarked
package org.redvest.kernel.certificate;

import org.jspecify.annotations.NullMarked;
