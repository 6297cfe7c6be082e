/** Service requests (诉求工单、点单): from receipt to archive, with everything that can happen to one in between. */
@NullMarked
package org.redvest.command.servicerequest;

import org.jspecify.annotations.NullMarked;
