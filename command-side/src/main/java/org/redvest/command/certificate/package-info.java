/** Certificate of service (志愿服务记录证明): whoever recorded the service certifies it, free of charge. */
@NullMarked
package org.redvest.command.certificate;

import org.jspecify.annotations.NullMarked;
