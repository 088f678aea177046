/**
 * What happened: each change of state is a fact with actor and time, written in its transaction. A
 * sealer chains the facts by hash and signs the head, so that nobody can cut or rewrite them
 * unseen.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "installation", "account"})
@NullMarked
package org.tatkraft.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
