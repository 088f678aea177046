/** Routes and pages of the module. */
@NullMarked
package org.tatkraft.platform.action.web;

import org.jspecify.annotations.NullMarked;
