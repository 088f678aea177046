/** Routes and pages of the module. */
@NullMarked
package org.tatkraft.platform.home.web;

import org.jspecify.annotations.NullMarked;
