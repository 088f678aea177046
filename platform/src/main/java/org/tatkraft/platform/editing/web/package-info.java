/** The pages on which an alliance is edited. They show what the base package keeps. */
@NullMarked
package org.tatkraft.platform.editing.web;

import org.jspecify.annotations.NullMarked;
