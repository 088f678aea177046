/**
 * The alliance: its region, its organisations and their stakeholder groups. A partner is a role of
 * an organisation; what partners do together belongs to the modules above.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "site",
            "installation",
            "account",
            "journal",
            "notification",
            "thread"
        })
@NullMarked
package org.tatkraft.platform.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
