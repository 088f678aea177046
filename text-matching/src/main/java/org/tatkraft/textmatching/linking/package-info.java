/** Finds which known term is meant by what somebody typed: a job title, a skill, a sector. */
@NullMarked
package org.tatkraft.textmatching.linking;

import org.jspecify.annotations.NullMarked;
