package org.tatkraft.platform.site.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface for programs says about it as a whole. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Tatkraft")
                                .version("1")
                                .description(
                                        "Everything public of the skilled-labour alliances of this"
                                                + " installation. Texts are objects by language code;"
                                                + " dates are a year, a month or a day.")
                                .license(
                                        new License()
                                                .name("Free to use; please name the source")
                                                .identifier("CC-BY-4.0")))
                .servers(List.of(new Server().url("/").description("This installation")));
    }
}
