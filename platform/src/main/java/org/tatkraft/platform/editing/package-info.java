/**
 * Keeping everything of the alliance file in the browser: forms made from the shapes of the
 * entries, drafts, previews, versions side by side, and the history of each thing. It knows no
 * module whose entries it keeps.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "site",
            "account",
            "journal",
            "alliance",
            "alliance::file"
        })
@NullMarked
package org.tatkraft.platform.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
