/** Routes, filters and pages of the shell itself. */
@NullMarked
package org.tatkraft.platform.site.web;

import org.jspecify.annotations.NullMarked;
