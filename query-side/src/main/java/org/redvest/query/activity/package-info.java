/** How many activities were held, and how many materials handed out at them (常态化活动、发放资料)? */
@NullMarked
package org.redvest.query.activity;

import org.jspecify.annotations.NullMarked;
