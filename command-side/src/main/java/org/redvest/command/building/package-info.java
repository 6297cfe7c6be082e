/** Building or hamlet (楼栋、屋场) and its head (楼栋长). */
@NullMarked
package org.redvest.command.building;

import org.jspecify.annotations.NullMarked;
