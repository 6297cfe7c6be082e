/** What happened to a request, what did a volunteer do, who headed a building? */
@NullMarked
package org.redvest.query.servicehistory;

import org.jspecify.annotations.NullMarked;
