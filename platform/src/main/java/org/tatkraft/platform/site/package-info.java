/**
 * The web shell in which every page stands: layout, languages, security, errors, charts, documents.
 * It knows no alliance; what it needs of one it asks through interfaces that others implement.
 */
@ApplicationModule(allowedDependencies = {"shared", "installation"})
@NullMarked
package org.tatkraft.platform.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
