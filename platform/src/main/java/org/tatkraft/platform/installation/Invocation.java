package org.tatkraft.platform.installation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was typed behind {@code bin/tatkraft}.
 *
 * @param command the first word, such as {@code start}
 * @param data the data folder, absolute
 * @param port where visitors are served, 1 to 65535
 * @param operationsPort where health and metrics are served, on loopback only
 * @param bind the address to listen on
 * @param examples whether the examples are loaded into an empty installation
 * @param arguments everything that is not an option of the installation itself
 */
public record Invocation(
        String command,
        Path data,
        int port,
        int operationsPort,
        String bind,
        boolean examples,
        List<String> arguments) {

    private static final String HELP = "look at 'bin/tatkraft help'.";

    /**
     * Reads the command line; what it leaves out comes from the environment, then from defaults.
     *
     * @throws Refusal if an option lacks its value or the value is impossible
     */
    public static Invocation read(String[] words, Map<String, String> environment) {
        Variable.check(environment);
        var rest = new ArrayDeque<>(List.of(words));
        String command = rest.isEmpty() ? "start" : rest.removeFirst();
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String data = environment.getOrDefault("TATKRAFT_DATA", home + "/.tatkraft");
        String port = environment.getOrDefault("TATKRAFT_PORT", "8080");
        String operationsPort = environment.getOrDefault("TATKRAFT_OPERATIONS_PORT", "");
        String bind = environment.getOrDefault("TATKRAFT_BIND", "127.0.0.1");
        boolean examples = true;
        var arguments = new ArrayList<String>();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--data" -> data = value(word, rest);
                case "--port" -> port = value(word, rest);
                case "--operations-port" -> operationsPort = value(word, rest);
                case "--bind" -> bind = value(word, rest);
                case "--no-examples" -> examples = false;
                default -> arguments.add(word);
            }
        }
        int visitors = port("--port", port);
        if (!operationsPort.isBlank() && port("--operations-port", operationsPort) == visitors) {
            throw new Refusal(
                    "Visitors and operators cannot share port %d.".formatted(visitors),
                    "--operations-port %d was meant.".formatted(visitors + 1));
        }
        return new Invocation(
                command,
                folder(data),
                visitors,
                operationsPort.isBlank()
                        ? (visitors > 64_535 ? visitors - 1_000 : visitors + 1_000)
                        : port("--operations-port", operationsPort),
                address(bind),
                examples,
                List.copyOf(arguments));
    }

    /** Where the site is reached on this machine, with scheme, host and port. */
    public String address() {
        String host = bind.contains(":") ? "[" + bind + "]" : bind;
        boolean everywhere = host.equals("0.0.0.0") || host.equals("[0:0:0:0:0:0:0:0]");
        return "http://%s:%d".formatted(everywhere ? "127.0.0.1" : host, port);
    }

    /** Whether only this machine reaches it. */
    public boolean isLoopback() {
        return bind.startsWith("127.") || bind.equals("0:0:0:0:0:0:0:1");
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal("The option " + option + " needs a value.", HELP);
        }
        return rest.removeFirst();
    }

    private static int port(String option, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, together with the numbers out of range
        }
        throw new Refusal(
                "The option " + option + " takes a number from 1 to 65535, not '" + text + "'.",
                HELP);
    }

    private static Path folder(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("'" + text + "' cannot be a data folder.", HELP);
        }
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw new Refusal("'" + text + "' cannot be a data folder.", HELP);
        }
    }

    private static String address(String text) {
        try {
            return InetAddress.getByName(text).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw new Refusal(
                    "The address '" + text + "' of --bind is not known on this machine.",
                    "127.0.0.1 (this machine only) or 0.0.0.0 (all networks) was meant.");
        }
    }
}
