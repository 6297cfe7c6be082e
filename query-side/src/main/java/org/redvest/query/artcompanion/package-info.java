/** How many rural schools have art companions (艺术童伴), and what is taught there? */
@NullMarked
package org.redvest.query.artcompanion;

import org.jspecify.annotations.NullMarked;
