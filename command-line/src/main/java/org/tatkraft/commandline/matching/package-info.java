/** {@code bin/tatkraft duplicates}: records that mean the same thing. */
@NullMarked
package org.tatkraft.commandline.matching;

import org.jspecify.annotations.NullMarked;
