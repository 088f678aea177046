package org.tatkraft.platform.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a route asks {@link FormPost#isExpired} and then shows its form again, filled. Any
 * other route is not reached by a form whose protection was missing or had run out.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsAgain {}
