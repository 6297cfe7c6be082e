/** Volunteer activity (志愿服务活动): planned, published, attended, settled. */
@NullMarked
package org.redvest.command.activity;

import org.jspecify.annotations.NullMarked;
