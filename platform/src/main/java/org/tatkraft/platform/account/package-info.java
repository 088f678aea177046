/**
 * People: who they are, how they sign in, and what they may do where. Which roles somebody has in
 * an alliance it asks through an interface that the module of alliances implements.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "installation"})
@NullMarked
package org.tatkraft.platform.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
