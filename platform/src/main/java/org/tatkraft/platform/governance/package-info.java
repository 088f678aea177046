/**
 * How an alliance decides: its bodies and the agreement between its partners. What a body is called
 * differs from region to region and is data.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "alliance", "alliance::file"})
@NullMarked
package org.tatkraft.platform.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
