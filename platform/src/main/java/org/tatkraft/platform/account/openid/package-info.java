/**
 * Signing in with an identity provider by OpenID Connect, where the operator has named one. Nothing
 * of it is made, and nobody is asked, before somebody wants to sign in that way.
 */
@NullMarked
package org.tatkraft.platform.account.openid;

import org.jspecify.annotations.NullMarked;
