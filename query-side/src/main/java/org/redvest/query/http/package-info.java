/** How questions are asked: what the answer must cover, and pages by cursor. */
@NullMarked
package org.redvest.query.http;

import org.jspecify.annotations.NullMarked;
