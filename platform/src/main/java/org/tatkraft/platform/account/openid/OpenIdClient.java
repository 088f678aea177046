package org.tatkraft.platform.account.openid;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.tatkraft.platform.site.Digests;

/**
 * The issuer as it describes itself, and how to talk to it: the authorization code flow of <a
 * href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect</a> with a proof key,
 * a state and a nonce.
 */
final class OpenIdClient {

    /** How long the issuer may take to answer; somebody is waiting for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Set<String> SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.EMAIL);

    private final ClientRegistration registration;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    private OpenIdClient(ClientRegistration registration) {
        this.registration = registration;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(patience())
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, users());
        JwtDecoder decoder = decoder(registration);
        exchange.setJwtDecoderFactory(same -> decoder);
    }

    private static SimpleClientHttpRequestFactory patience() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    /** Asks for the address only where it does not stand in the identity already. */
    private static OidcUserService users() {
        var attributes = new DefaultOAuth2UserService();
        var requests = new RestTemplate(patience());
        requests.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        attributes.setRestOperations(requests);
        var users = new OidcUserService();
        users.setOauth2UserService(attributes);
        users.setRetrieveUserInfo(request -> {
            String address =
                    request.getClientRegistration()
                            .getProviderDetails()
                            .getUserInfoEndpoint()
                            .getUri();
            return address != null
                    && (request.getIdToken().getEmail() == null
                            || request.getIdToken().getEmailVerified() == null);
        });
        return users;
    }

    private static JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithms(known -> {
                            known.clear();
                            known.addAll(algorithms(registration));
                        })
                        .restOperations(new RestTemplate(patience()))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** What the issuer signs with, as far as it is a signature that only it can make. */
    private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        Object told =
                registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("id_token_signing_alg_values_supported");
        List<?> names = told instanceof List<?> list ? list : List.of("RS256");
        return Arrays.stream(SignatureAlgorithm.values())
                .filter(algorithm -> names.contains(algorithm.getName()))
                .collect(Collectors.toSet());
    }

    /** Asks the issuer how it wants to be talked to. */
    static OpenIdClient of(OpenIdSettings settings) {
        Map<String, Object> description =
                RestClient.builder()
                        .requestFactory(patience())
                        .build()
                        .get()
                        .uri(settings.issuer() + "/.well-known/openid-configuration")
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        ClientRegistration registration =
                ClientRegistrations.fromOidcConfiguration(Objects.requireNonNull(description))
                        .registrationId("openid")
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope(SCOPES)
                        .build();
        String issuer = String.valueOf(registration.getProviderDetails().getIssuerUri());
        if (!issuer.replaceFirst("/+$", "").equals(settings.issuer())) {
            throw new NotVouchedFor(
                    "The issuer at %s calls itself %s".formatted(settings.issuer(), issuer), null);
        }
        return new OpenIdClient(registration);
    }

    /** Where somebody goes to show who they are. */
    String address(Attempt attempt, String back) {
        return request(attempt, back).getAuthorizationRequestUri();
    }

    private OAuth2AuthorizationRequest request(Attempt attempt, String back) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(back)
                .scopes(SCOPES)
                .state(attempt.state())
                .attributes(
                        Map.of(
                                OidcParameterNames.NONCE,
                                attempt.nonce(),
                                PkceParameterNames.CODE_VERIFIER,
                                attempt.verifier()))
                .additionalParameters(
                        Map.of(
                                OidcParameterNames.NONCE,
                                digest(attempt.nonce()),
                                PkceParameterNames.CODE_CHALLENGE,
                                digest(attempt.verifier()),
                                PkceParameterNames.CODE_CHALLENGE_METHOD,
                                "S256"))
                .build();
    }

    private static String digest(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** For whom the issuer vouches, if the code is right and everything fits. */
    Vouched vouched(Attempt attempt, String back, String state, String code) {
        var answer =
                OAuth2AuthorizationResponse.success(code).redirectUri(back).state(state).build();
        var asked =
                new OAuth2LoginAuthenticationToken(
                        registration,
                        new OAuth2AuthorizationExchange(request(attempt, back), answer));
        if (exchange.authenticate(asked) instanceof OAuth2LoginAuthenticationToken told
                && told.getPrincipal() instanceof OidcUser user) {
            return new Vouched(
                    String.valueOf(registration.getProviderDetails().getIssuerUri()),
                    Objects.requireNonNull(user.getSubject()),
                    orBlank(user.getEmail()),
                    Boolean.TRUE.equals(user.getEmailVerified()));
        }
        throw new NotVouchedFor("The issuer named nobody", null);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
