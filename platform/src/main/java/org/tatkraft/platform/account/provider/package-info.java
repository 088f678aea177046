/**
 * Signing in with a provider of identities by OpenID Connect, where the operator has named one.
 * Nothing of it is made, and nobody is asked, before somebody wants to sign in that way.
 */
@NullMarked
package org.tatkraft.platform.account.provider;

import org.jspecify.annotations.NullMarked;
