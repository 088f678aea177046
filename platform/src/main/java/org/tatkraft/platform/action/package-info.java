/**
 * What an alliance does: actions, who leads them, who contributes what, and by which indicators
 * their effect is looked at.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "site",
            "thread",
            "radar",
            "alliance",
            "alliance::file",
            "barometer",
            "strategy"
        })
@NullMarked
package org.tatkraft.platform.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
