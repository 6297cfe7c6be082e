/** Which reference bases (基数) are valid on a date? */
@NullMarked
package org.redvest.query.referencebase;

import org.jspecify.annotations.NullMarked;
