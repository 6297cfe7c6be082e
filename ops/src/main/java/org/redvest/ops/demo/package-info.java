/** The demonstration district: half a year of volunteer service, invented from a seed and entered as commands. */
@NullMarked
package org.redvest.ops.demo;

import org.jspecify.annotations.NullMarked;
