/** The open interface (Open311 GeoReport v2), its reading half: what can be reported, and what became of it? */
@NullMarked
package org.redvest.query.open311;

import org.jspecify.annotations.NullMarked;
