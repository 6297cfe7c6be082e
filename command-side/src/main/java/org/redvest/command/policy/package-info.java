/** Reactions: what has happened leads to a command. One per class, named as a sentence. */
@NullMarked
package org.redvest.command.policy;

import org.jspecify.annotations.NullMarked;
