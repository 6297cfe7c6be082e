/** Volunteers (志愿者): registration, the volunteer's file, sanctions, and the end of it. */
@NullMarked
package org.redvest.command.volunteer;

import org.jspecify.annotations.NullMarked;
