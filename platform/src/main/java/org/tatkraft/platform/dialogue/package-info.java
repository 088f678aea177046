/**
 * The open door: whoever has something to say to the alliance writes to its office, without an
 * account.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "installation", "alliance"})
@NullMarked
package org.tatkraft.platform.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
