package org.tatkraft.platform.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.shared.Language;
import org.tatkraft.platform.site.ContentChanges;
import org.tatkraft.platform.site.NotHere;
import org.tatkraft.platform.site.Shell;
import org.tatkraft.platform.site.Shells;
import org.tatkraft.platform.site.Visitors;

/** How requests reach the routes of all modules. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {

    private final Shells shells;
    private final Visitors visitors;

    WebConfiguration(Shells shells, Visitors visitors) {
        this.shells = shells;
        this.visitors = visitors;
    }

    @Bean
    PageCacheFilter pageCacheFilter(ContentChanges changes) {
        return new PageCacheFilter(shells, changes);
    }

    @Bean
    FilterRegistrationBean<PageCacheFilter> pageCacheRegistration(PageCacheFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** An address that was typed with a slash too many leads to the one without it. */
    @Bean
    UrlHandlerFilter slashAtTheEnd() {
        return UrlHandlerFilter.trailingSlashHandler("/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
    }

    /** The language of an answer is the one in the address, else the visitor's. */
    @Bean
    LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
                String uri = failed == null ? request.getRequestURI() : failed.toString();
                return Shells.language(request, uri).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("The address decides on the language");
            }
        };
    }

    /** Health and metrics have a door of their own, on loopback. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> operationsPort(
            Installation installation) {
        return factory -> {
            var connector = new Connector();
            connector.setPort(installation.invocation().operationsPort());
            connector.setProperty("address", "127.0.0.1");
            factory.addAdditionalConnectors(connector);
        };
    }

    /** What the server refuses by itself looks like ours, and is protected like it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareRefusals() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(BareRefusal.class.getName());
                    }
                });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard(visitors));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class, Language.class, code -> Language.of(code).orElseThrow(NotHere::new));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ShellResolver());
    }

    /** Hands a route the shell of its page, by the language and the alliance in its address. */
    private final class ShellResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Shell.class;
        }

        @Override
        public Shell resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            Map<?, ?> parts =
                    Objects.requireNonNullElse(
                            (Map<?, ?>)
                                    request.getAttribute(
                                            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE),
                            Map.of());
            Language language =
                    Language.of(String.valueOf(parts.get("language"))).orElseThrow(NotHere::new);
            Object alliance = parts.get("alliance");
            return alliance == null
                    ? shells.of(request, language)
                    : shells.of(request, language, alliance.toString());
        }
    }
}
