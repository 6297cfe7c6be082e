/** What is known: answers. */
@NullMarked
package org.redvest.query;

import org.jspecify.annotations.NullMarked;
