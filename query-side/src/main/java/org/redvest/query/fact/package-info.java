/** The components of events as plain fields, with personal values still sealed. */
@NullMarked
package org.redvest.query.fact;

import org.jspecify.annotations.NullMarked;
