package org.tatkraft.platform.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may use a route. A route that does not say so answers nobody. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** Who may come. */
    Circle value();

    /** The circles of people, the widest first. */
    enum Circle {
        /** Everyone, signed in or not. */
        EVERYONE,
        /** Whoever is signed in. */
        SIGNED_IN,
        /** Whoever has a role in the alliance that the address names. */
        MEMBERS,
        /** Those who keep its contents. */
        EDITORS,
        /** Its office. */
        COORDINATION,
        /** Those who look after the installation. */
        OPERATORS
    }
}
