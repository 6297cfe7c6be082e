/** What may happen: decides. */
@NullMarked
package org.redvest.command;

import org.jspecify.annotations.NullMarked;
