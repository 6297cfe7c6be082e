/** Is this certificate of service genuine, and does it still count? */
@NullMarked
package org.redvest.query.certificate;

import org.jspecify.annotations.NullMarked;
