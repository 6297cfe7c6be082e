/** Every figure is an object that explains itself. */
@NullMarked
package org.redvest.query.figure;

import org.jspecify.annotations.NullMarked;
