/** Signing in and out, and the page of one's own account. */
@NullMarked
package org.tatkraft.platform.account.web;

import org.jspecify.annotations.NullMarked;
