/**
 * Survey statistics that can be trusted: small values with documented formulas, without any
 * framework.
 */
@NullMarked
package org.tatkraft.statistics;

import org.jspecify.annotations.NullMarked;
