/** The words of the field in four languages, and what they have in common: concepts. */
@NullMarked
package org.tatkraft.textmatching.thesaurus;

import org.jspecify.annotations.NullMarked;
