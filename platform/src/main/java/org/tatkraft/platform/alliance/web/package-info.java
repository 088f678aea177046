/** Pages on the alliance itself: partners, imprint, privacy, accessibility, brand. */
@NullMarked
package org.tatkraft.platform.alliance.web;

import org.jspecify.annotations.NullMarked;
