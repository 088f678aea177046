/**
 * Mail: what is to be sent is written in the transaction of what it tells of, and sent afterwards.
 * Others tell by events; who is written to, and in which language, stands in their account.
 */
@ApplicationModule(allowedDependencies = {"shared", "site", "installation", "account"})
@NullMarked
package org.tatkraft.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
