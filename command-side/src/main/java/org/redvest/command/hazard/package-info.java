/** Hazards (隐患): reported, graded, handed to emergency, rectified, rechecked and written off. */
@NullMarked
package org.redvest.command.hazard;

import org.jspecify.annotations.NullMarked;
