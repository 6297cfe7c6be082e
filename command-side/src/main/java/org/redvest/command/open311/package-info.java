/** The open interface (Open311 GeoReport v2), its writing half: which programs may report, and what they report. */
@NullMarked
package org.redvest.command.open311;

import org.jspecify.annotations.NullMarked;
