/**
 * Text of the field in German, French, English and Dutch, made comparable: folding, stemming,
 * gender forms, words and their pieces. No framework, no model, nothing downloaded.
 */
@NullMarked
package org.tatkraft.textmatching;

import org.jspecify.annotations.NullMarked;
