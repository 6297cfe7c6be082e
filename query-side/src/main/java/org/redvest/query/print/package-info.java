/** What is printed: pages that stand alone, and the same as PDF with Chinese type in it. */
@NullMarked
package org.redvest.query.print;

import org.jspecify.annotations.NullMarked;
