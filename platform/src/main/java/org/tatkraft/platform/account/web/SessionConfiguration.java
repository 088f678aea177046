package org.tatkraft.platform.account.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.tatkraft.platform.site.Visitors;

/**
 * The sessions of those who are signed in; they live in the database, so that any instance knows
 * them. Visitors have none.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(
        tableName = "account.session",
        maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {

    /** How long somebody may do nothing before they have to sign in again: a week. */
    static final int IDLE_SECONDS = 7 * 24 * 3_600;

    @Bean
    static CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(Visitors.COOKIE);
        // Whoever comes by a link in a mail has to be known, too.
        cookie.setSameSite("Lax");
        cookie.setCookieMaxAge(IDLE_SECONDS);
        return cookie;
    }
}
