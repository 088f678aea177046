/** Routes and pages of the module. */
@NullMarked
package org.tatkraft.platform.thread.web;

import org.jspecify.annotations.NullMarked;
