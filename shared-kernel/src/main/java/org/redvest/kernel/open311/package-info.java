/** What both sides of the open interface share (Open311 GeoReport v2): keys, documents in XML and JSON, errors in its form. */
@NullMarked
package org.redvest.kernel.open311;

import org.jspecify.annotations.NullMarked;
