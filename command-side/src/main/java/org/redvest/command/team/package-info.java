/** Volunteer team (志愿服务队伍): 总队, 分队, 小队. */
@NullMarked
package org.redvest.command.team;

import org.jspecify.annotations.NullMarked;
