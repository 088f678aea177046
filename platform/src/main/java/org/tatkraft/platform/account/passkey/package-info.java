/**
 * Passkeys: keys on people's devices with which they sign in. What a device has to sign, what it
 * signed, and which keys somebody has.
 */
@NullMarked
package org.tatkraft.platform.account.passkey;

import org.jspecify.annotations.NullMarked;
