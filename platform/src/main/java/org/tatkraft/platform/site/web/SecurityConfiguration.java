package org.tatkraft.platform.site.web;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tatkraft.platform.installation.Installation;

/** What every answer carries to protect the person in front of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; manifest-src 'self'";

    /** The headers that protect whoever reads an answer, whatever it is. */
    static final Map<String, String> PROTECTION =
            Map.of(
                    "Content-Security-Policy",
                    CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-XSS-Protection",
                    "0",
                    "X-Frame-Options",
                    "DENY",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Referrer-Policy",
                    ReferrerPolicy.SAME_ORIGIN.getPolicy(),
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(),"
                            + " publickey-credentials-create=(self),"
                            + " publickey-credentials-get=(self)");

    /** The operators' own door: health and metrics, on loopback, without anything of the site. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http, Installation installation) {
        int port = installation.invocation().operationsPort();
        return http.securityMatcher(request -> request.getLocalPort() == port)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/operations/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity http, ExpiredForms expiredForms) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/operations/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .exceptionHandling(handling -> handling.accessDeniedHandler(expiredForms))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers ->
                        headers.defaultsDisabled()
                                .addHeaderWriter((request, response) ->
                                        PROTECTION.forEach(response::setHeader))
                                .httpStrictTransportSecurity(
                                        // Other sites below the same name are not ours to decide
                                        // on.
                                        transport -> transport.includeSubDomains(false)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /**
     * The filters in front of the routes are not measured one by one: that costs more than they.
     */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Visitors have no session, so the token that protects a form travels in a cookie. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    /** Nobody has a password here, and so nobody is known by one. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
