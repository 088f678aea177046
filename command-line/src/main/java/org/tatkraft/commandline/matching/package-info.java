/**
 * {@code bin/tatkraft duplicates}, {@code similar} and {@code link}: what means the same, what is
 * near, and which known term is meant.
 */
@NullMarked
package org.tatkraft.commandline.matching;

import org.jspecify.annotations.NullMarked;
