/** The files that tools read and write, and what is told of those that cannot be used. */
@NullMarked
package org.tatkraft.commandline.files;

import org.jspecify.annotations.NullMarked;
