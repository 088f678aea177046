/**
 * Where everything comes together for those who visit: front pages, news, search, the alliance at a
 * glance. Nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "site",
            "thread",
            "radar",
            "account",
            "alliance",
            "alliance::file",
            "governance",
            "barometer",
            "strategy",
            "action",
            "dialogue"
        })
@NullMarked
package org.tatkraft.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
