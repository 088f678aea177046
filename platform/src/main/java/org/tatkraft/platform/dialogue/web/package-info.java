/** Routes and pages of the module. */
@NullMarked
package org.tatkraft.platform.dialogue.web;

import org.jspecify.annotations.NullMarked;
