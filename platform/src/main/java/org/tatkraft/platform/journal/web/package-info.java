/** The journal for those outside: what they need to hold its past against its future. */
@NullMarked
package org.tatkraft.platform.journal.web;

import org.jspecify.annotations.NullMarked;
