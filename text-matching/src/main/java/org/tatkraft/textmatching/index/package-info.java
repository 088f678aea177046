/** An index that changes while it is searched, and the small port behind which it stands. */
@NullMarked
package org.tatkraft.textmatching.index;

import org.jspecify.annotations.NullMarked;
