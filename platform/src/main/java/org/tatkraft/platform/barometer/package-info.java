/**
 * What employers answered: surveys and the figures published from them, each with its base, its
 * source and its interval.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "thread", "alliance", "alliance::file"})
@NullMarked
package org.tatkraft.platform.barometer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
