package org.tatkraft.platform;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** Where Tatkraft begins, as a server or as one of the operator's tools. */
@SpringBootApplication(proxyBeanMethods = false)
public class Tatkraft {

    private static final int REFUSED = 2;

    /** Runs the command that was typed behind {@code bin/tatkraft}. */
    public static void main(String[] words) {
        try {
            Invocation invocation = Invocation.read(words, System.getenv());
            int code =
                    switch (invocation.command()) {
                        case "start" -> serve(invocation);
                        case "train" -> Training.run();
                        default -> runTool(invocation);
                    };
            if (code >= 0) {
                System.exit(code);
            }
        } catch (RuntimeException failed) {
            tell(failed);
            System.exit(REFUSED);
        }
    }

    /** Prints a refusal as it is meant to be read, and anything else as it is. */
    private static void tell(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                System.err.println("tatkraft: " + refusal.inFull());
                return;
            }
        }
        failed.printStackTrace();
    }

    private static int serve(Invocation invocation) {
        Installation installation = Installation.start(invocation, System.getenv());
        try {
            start(installation, WebApplicationType.SERVLET);
            return -1;
        } catch (RuntimeException failed) {
            installation.close();
            throw failed;
        }
    }

    private static int runTool(Invocation invocation) {
        try (Installation installation = Installation.forTool(invocation, System.getenv());
                ConfigurableApplicationContext context =
                        start(installation, WebApplicationType.NONE)) {
            OperatorTool tool =
                    context.getBeansOfType(OperatorTool.class).values().stream()
                            .filter(each -> each.name().equals(invocation.command()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refusal(
                                            "There is no command '%s'."
                                                    .formatted(invocation.command()),
                                            "look at 'bin/tatkraft help'."));
            var out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            return tool.run(invocation.arguments(), out);
        }
    }

    /** Starts the application on an installation; also the way in for tests. */
    public static ConfigurableApplicationContext start(
            Installation installation, WebApplicationType type) {
        SpringApplication application =
                new SpringApplicationBuilder(Tatkraft.class)
                        .web(type)
                        .properties(settings(installation.invocation()))
                        .initializers(
                                context -> own((GenericApplicationContext) context, installation))
                        .build();
        return application.run();
    }

    /** Makes the installation a bean, so that it ends after everything that uses it. */
    private static void own(GenericApplicationContext context, Installation installation) {
        context.registerBean("installation", Installation.class, () -> installation);
    }

    private static Map<String, Object> settings(Invocation invocation) {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", invocation.port());
        settings.put("server.address", invocation.bind());
        settings.put(
                "logging.file.name", invocation.data().resolve("logs/tatkraft.log").toString());
        String publicUrl = System.getenv("TATKRAFT_PUBLIC_URL");
        if (publicUrl != null) {
            settings.put("tatkraft.public-url", publicUrl);
        }
        return settings;
    }

    /** Hands the installation's database to everything that asks for one. */
    @Bean
    JdbcConnectionDetails connectionDetails(Installation installation) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return installation.database().user();
            }

            @Override
            public String getPassword() {
                return installation.database().password();
            }

            @Override
            public String getJdbcUrl() {
                return installation.database().url();
            }
        };
    }
}
