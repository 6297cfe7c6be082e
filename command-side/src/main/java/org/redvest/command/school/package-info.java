/** Schools and their art companions (学校、艺术童伴). */
@NullMarked
package org.redvest.command.school;

import org.jspecify.annotations.NullMarked;
