/**
 * Keeping an installation safe: one file with everything in it, made while it runs, and the way
 * back from that file into an empty installation, whichever PostgreSQL that has. Works without the
 * rest of the platform, so that it also works on a database that does not fit this version.
 */
@ApplicationModule(allowedDependencies = "installation")
@NullMarked
package org.tatkraft.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
