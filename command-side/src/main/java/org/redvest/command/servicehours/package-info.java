/** The ledger of service hours (服务时长账本) and star certification (星级认证), one stream per volunteer. */
@NullMarked
package org.redvest.command.servicehours;

import org.jspecify.annotations.NullMarked;
