/**
 * The alliance file: reading, checking, comparing, writing. Each module adds its own section by
 * implementing {@link org.tatkraft.platform.alliance.file.FileSection}; shape, schema and
 * documentation of the file follow from the records of the sections.
 */
@NamedInterface("file")
@NullMarked
package org.tatkraft.platform.alliance.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
