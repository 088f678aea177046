/**
 * This copy of Tatkraft: its data folder, its PostgreSQL, and the tools of its operator. Started
 * before anything else, so that the database is up when the first bean asks for it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tatkraft.platform.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
