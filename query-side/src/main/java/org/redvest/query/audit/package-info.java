/** What is the full history of a case, and what was its state at any moment? */
@NullMarked
package org.redvest.query.audit;

import org.jspecify.annotations.NullMarked;
