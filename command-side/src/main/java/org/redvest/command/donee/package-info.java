/** Bodies that may receive donations (受赠人). */
@NullMarked
package org.redvest.command.donee;

import org.jspecify.annotations.NullMarked;
