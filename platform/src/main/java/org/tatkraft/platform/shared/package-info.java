/**
 * Values that every module speaks in: texts in several languages, partial dates, and the {@link
 * org.tatkraft.platform.shared.Thing}. They know no database, no web and no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tatkraft.platform.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
