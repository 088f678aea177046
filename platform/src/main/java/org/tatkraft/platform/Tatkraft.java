package org.tatkraft.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.tatkraft.platform.backup.Commands;
import org.tatkraft.platform.installation.Installation;
import org.tatkraft.platform.installation.Invocation;
import org.tatkraft.platform.installation.OperatorTool;
import org.tatkraft.platform.installation.Refusal;

/** Where Tatkraft begins, as a server or as one of the operator's tools. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class Tatkraft {

    private static final int REFUSED = 2;
    private static final String WITHOUT_DATABASE = "schema";

    /** Runs the command that was typed behind {@code bin/tatkraft}. */
    public static void main(String[] words) {
        if (Boolean.getBoolean("spring.aot.processing")) {
            // The build works out the wiring of the server in advance; there is no installation
            // then.
            SpringApplication.run(Tatkraft.class);
            return;
        }
        try {
            Invocation invocation = Invocation.read(words, System.getenv());
            int code =
                    switch (invocation.command()) {
                        case "start" -> serve(invocation);
                        case "train" -> Training.run();
                        case "backup", "restore" -> keepSafe(invocation);
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
            if (cause instanceof FlywayValidateException migration) {
                System.err.println(
                        "tatkraft: The database does not fit this version: "
                                + String.valueOf(migration.getMessage())
                                        .replaceFirst("(?s)\\nEither .*", ""));
                System.err.println(
                        "Maybe it was made by a newer version; --data DIR names another folder.");
                return;
            }
        }
        switch (NestedExceptionUtils.getMostSpecificCause(failed)) {
            case FileSystemException file -> {
                System.err.println("tatkraft: " + file.getMessage());
                System.err.println("Maybe the disk is full, or the file belongs to somebody else.");
            }
            case SQLException database -> {
                System.err.println("tatkraft: The database refused: " + database.getMessage());
                System.err.println("Maybe it is starting or stopping: try again in a few seconds.");
            }
            default -> failed.printStackTrace();
        }
    }

    private static int serve(Invocation invocation) {
        if (!invocation.arguments().isEmpty()) {
            throw new Refusal(
                    "start knows no %s.".formatted(String.join(" ", invocation.arguments())),
                    "look at 'bin/tatkraft help'.");
        }
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
        try (Installation installation = installationFor(invocation);
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
            PrintStream out = printed();
            int code = tool.run(invocation.arguments(), out);
            if (out.checkError()) {
                throw new Refusal(
                        "Not everything could be written to the output.", "the disk is full.");
            }
            return code;
        }
    }

    /** Runs without the application, which would bring the database to this version first. */
    private static int keepSafe(Invocation invocation) {
        LoggingSystem.get(Tatkraft.class.getClassLoader()).beforeInitialize();
        return Commands.run(invocation, System.getenv(), printed());
    }

    private static PrintStream printed() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    private static Installation installationFor(Invocation tool) {
        return tool.command().equals(WITHOUT_DATABASE)
                ? Installation.withoutDatabase(tool)
                : Installation.forTool(tool, System.getenv());
    }

    /** Starts the application on an installation; also the way in for tests. */
    public static ConfigurableApplicationContext start(
            Installation installation, WebApplicationType type) {
        SpringApplication application =
                new SpringApplicationBuilder(Tatkraft.class)
                        .web(type)
                        .initializers(
                                context -> own((GenericApplicationContext) context, installation))
                        .build();
        return application.run(settings(installation.invocation(), type));
    }

    /** Makes the installation a bean, so that it ends after everything that uses it. */
    private static void own(GenericApplicationContext context, Installation installation) {
        context.registerBean("installation", Installation.class, () -> installation);
    }

    /** What was asked for, stronger than any setting from elsewhere. */
    private static String[] settings(Invocation invocation, WebApplicationType type) {
        var settings = new ArrayList<String>();
        settings.add("--server.port=" + invocation.port());
        settings.add("--server.address=" + invocation.bind());
        if (invocation.command().equals(WITHOUT_DATABASE)) {
            settings.add("--spring.flyway.enabled=false");
        } else {
            settings.add("--logging.file.name=" + invocation.data().resolve("logs/tatkraft.log"));
        }
        if (type == WebApplicationType.NONE) {
            // What a tool prints is its result; its log goes to the file.
            settings.add("--logging.threshold.console=OFF");
        }
        return settings.toArray(String[]::new);
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
