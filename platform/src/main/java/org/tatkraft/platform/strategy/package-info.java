/**
 * What an alliance wants to do: fields of action, priorities, topics, goals and periods. Each of
 * them is optional; regions differ in what they state.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "site",
            "thread",
            "alliance",
            "alliance::file",
            "barometer"
        })
@NullMarked
package org.tatkraft.platform.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
