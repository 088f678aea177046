/** The files that tools read, and what is told of those that cannot be used. */
@NullMarked
package org.tatkraft.commandline.input;

import org.jspecify.annotations.NullMarked;
