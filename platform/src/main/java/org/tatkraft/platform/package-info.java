/** Tatkraft: the platform of regional skilled-labour alliances. Each package below is a module. */
@NullMarked
package org.tatkraft.platform;

import org.jspecify.annotations.NullMarked;
