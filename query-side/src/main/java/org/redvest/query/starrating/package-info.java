/** How many registered volunteers have which star (星级)? */
@NullMarked
package org.redvest.query.starrating;

import org.jspecify.annotations.NullMarked;
