/** Rule sets as dated data (规则集), and the book in which decisions look them up. */
@NullMarked
package org.redvest.command.ruleset;

import org.jspecify.annotations.NullMarked;
