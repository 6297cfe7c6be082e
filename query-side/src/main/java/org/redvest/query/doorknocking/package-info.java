/** How many households did door-knocking (敲门行动) reach, and what came of what they said? */
@NullMarked
package org.redvest.query.doorknocking;

import org.jspecify.annotations.NullMarked;
