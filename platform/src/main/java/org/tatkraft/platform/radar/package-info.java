/**
 * The index of everything that has an address: finds things by words, in four languages, forgiving
 * what is mistyped. It lives in memory and is brought up to date from the registry of things.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "thread"})
@NullMarked
package org.tatkraft.platform.radar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
