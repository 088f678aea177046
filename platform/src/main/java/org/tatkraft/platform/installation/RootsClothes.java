package org.tatkraft.platform.installation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What root puts on before it starts PostgreSQL, which refuses to run as root: a user namespace
 * without any rights where the kernel allows it, else the user {@code nobody}.
 *
 * @param words the words before the command; none for an ordinary user
 * @param otherUser whether files must be given to {@code nobody}
 */
record RootsClothes(List<String> words, boolean otherUser) {

    /**
     * Finds what works on this machine.
     *
     * @throws Refusal if nothing does
     */
    static RootsClothes find(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RootsClothes(List.of(), false);
        }
        if (onPath("unshare") && succeeds(List.of("unshare", "-U", "true"))) {
            return new RootsClothes(List.of("unshare", "-U"), false);
        }
        List<String> nobody =
                List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        var lookInside = new java.util.ArrayList<>(nobody);
        lookInside.addAll(List.of("test", "-x", folder.toString()));
        if (onPath("setpriv") && succeeds(lookInside)) {
            return new RootsClothes(nobody, true);
        }
        throw new Refusal(
                "PostgreSQL does not run as root, and the user 'nobody' cannot reach "
                        + folder
                        + ".",
                "start Tatkraft as an ordinary user, or name a folder that everybody can reach with"
                        + " --data DIR.");
    }

    static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the server's user own the files, where it is another one. */
    void giveAway(Path... files) throws IOException {
        if (!otherUser) {
            return;
        }
        var nobody =
                files[0].getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody");
        for (Path file : files) {
            Files.setOwner(file, nobody);
        }
    }
}
