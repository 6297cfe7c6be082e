/** Reference bases (基数登记): the denominators of rates, each with its source, its as-of date and its validity. */
@NullMarked
package org.redvest.command.referencebase;

import org.jspecify.annotations.NullMarked;
