/** How many buildings and households have a building head (楼栋长覆盖率)? */
@NullMarked
package org.redvest.query.coverage;

import org.jspecify.annotations.NullMarked;
