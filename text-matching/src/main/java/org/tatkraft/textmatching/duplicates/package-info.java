/**
 * Finds records that mean the same thing, in two tables or in one: without labels, without tuning,
 * and with reasons.
 */
@NullMarked
package org.tatkraft.textmatching.duplicates;

import org.jspecify.annotations.NullMarked;
