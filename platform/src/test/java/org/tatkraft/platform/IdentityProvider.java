package org.tatkraft.platform;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A provider of identities on this machine, which sees who comes without asking, and can be made to
 * say anything. It is a small application of its own, built by hand, so that nothing of it reaches
 * into the platform.
 */
public final class IdentityProvider implements AutoCloseable {

    /** Where it is once it runs; the platform knows it from the start. */
    public static final int PORT = RunningSite.freePort();

    public static final String ISSUER = "http://127.0.0.1:" + PORT;
    public static final String SECRET = "only for this test";

    private static final RSAKey KEY = key();

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final Setup setup;

    /** Starts it, for a site that waits at an address for those who come back. */
    public IdentityProvider(String back) {
        context = new AnnotationConfigServletWebServerApplicationContext();
        setup = new Setup(back);
        context.registerBean(Setup.class, () -> setup);
        context.refresh();
    }

    private static RSAKey key() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("one")
                    .build();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who comes from now on, and what is said about them. */
    public void sees(String subject, Map<String, Object> claims) {
        setup.subject = subject;
        setup.claims = claims;
        setup.asked = Map.of();
        setup.lie = said -> {};
    }

    /** What is said only to those who ask for it. */
    public void saysWhenAsked(Map<String, Object> claims) {
        setup.asked = claims;
    }

    /** Changes what it signs. */
    public void lies(Consumer<JwtClaimsSet.Builder> lie) {
        setup.lie = lie;
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableWebSecurity
    static class Setup {

        private final String back;
        volatile String subject = "";
        volatile Map<String, Object> claims = Map.of();
        volatile Map<String, Object> asked = Map.of();
        volatile Consumer<JwtClaimsSet.Builder> lie = said -> {};

        Setup(String back) {
            this.back = back;
        }

        @Bean
        TomcatServletWebServerFactory server() {
            var server = new TomcatServletWebServerFactory(PORT);
            server.setAddress(InetAddress.getLoopbackAddress());
            // Without any servlet, no request would reach the filters.
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        SecurityFilterChain security(HttpSecurity http) {
            return http.oauth2AuthorizationServer(provider ->
                            provider.oidc(oidc ->
                                    oidc.userInfoEndpoint(endpoint ->
                                            endpoint.userInfoMapper(context ->
                                                    OidcUserInfo.builder()
                                                            .subject(subject)
                                                            .claims(all -> all.putAll(asked))
                                                            .build()))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(resources ->
                            resources.jwt(
                                    org.springframework.security.config.Customizer.withDefaults()))
                    .addFilterAfter(new Sees(), SecurityContextHolderFilter.class)
                    .build();
        }

        private final class Sees extends OncePerRequestFilter {

            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getRequestURI().equals("/oauth2/authorize")) {
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                            subject,
                                            null,
                                            List.of(
                                                    FactorGrantedAuthority.fromAuthority(
                                                            FactorGrantedAuthority
                                                                    .PASSWORD_AUTHORITY))));
                }
                chain.doFilter(request, response);
            }
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("tatkraft")
                            .clientId("tatkraft")
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(back)
                            .scope("openid")
                            .scope("email")
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                            .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(ISSUER).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> says() {
            return context -> {
                if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    context.getClaims().claims(all -> all.putAll(claims));
                    lie.accept(context.getClaims());
                }
            };
        }
    }
}
