/**
 * Tools over the two libraries, for those who work with files and without a server: what they read,
 * what they compute, what they write.
 */
@NullMarked
package org.tatkraft.commandline;

import org.jspecify.annotations.NullMarked;
