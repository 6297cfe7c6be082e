/** When a building was in use, and who headed it: spans derived from its events. */
@NullMarked
package org.redvest.query.tenure;

import org.jspecify.annotations.NullMarked;
