/** Routes and pages of the module. */
@NullMarked
package org.tatkraft.platform.strategy.web;

import org.jspecify.annotations.NullMarked;
