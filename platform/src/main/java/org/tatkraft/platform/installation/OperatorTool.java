package org.tatkraft.platform.installation;

import java.io.PrintStream;
import java.util.List;

/** A command of {@code bin/tatkraft} that works on the database of an installation. */
public interface OperatorTool {

    /** The word that calls it. */
    String name();

    /**
     * Does its work.
     *
     * @param arguments what stands behind the word, without the options that name the installation
     * @param out where results go
     * @return the exit code: 0 if all went well, 1 if the input was refused
     * @throws Refusal if it cannot be done
     */
    int run(List<String> arguments, PrintStream out);
}
