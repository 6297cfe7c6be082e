/** Door-knocking campaign (敲门行动), and what it does at the doors of each building (入户走访). */
@NullMarked
package org.redvest.command.campaign;

import org.jspecify.annotations.NullMarked;
