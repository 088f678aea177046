/** {@code bin/tatkraft analyse}: plans of analyses, read, computed and reported. */
@NullMarked
package org.tatkraft.commandline.analyse;

import org.jspecify.annotations.NullMarked;
