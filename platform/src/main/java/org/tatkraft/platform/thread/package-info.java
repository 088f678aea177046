/**
 * The registry of all things and the links between them: one place from which thread, search, site
 * map, feeds and listings are built without knowing the modules that things come from.
 */
@ApplicationModule(allowedDependencies = {"shared", "site"})
@NullMarked
package org.tatkraft.platform.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
