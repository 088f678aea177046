/** Routes and pages of the module. */
@NullMarked
package org.tatkraft.platform.barometer.web;

import org.jspecify.annotations.NullMarked;
