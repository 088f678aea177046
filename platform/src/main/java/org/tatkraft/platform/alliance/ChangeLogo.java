package org.tatkraft.platform.alliance;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.site.Digests;

/** Gives an alliance a logo that was uploaded; what it is stands in its bytes, not in its name. */
@Component
public class ChangeLogo {

    private static final int HEAD_BYTES = 512;

    private final Entries entries;

    ChangeLogo(Entries entries) {
        this.entries = entries;
    }

    /**
     * Changes the logo.
     *
     * @throws org.tatkraft.platform.installation.Refusal if it is no drawing or picture for that
     */
    public void put(Owner owner, byte[] bytes) {
        String start =
                new String(
                        bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        boolean drawing = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
        String name = "logo-%s.%s".formatted(Digests.brief(bytes), drawing ? "svg" : "png");
        byte[] checked =
                name.endsWith(".png") ? Logo.redrawn(name, bytes) : Logo.checked(name, bytes);
        entries.changeLogo(owner, name, checked);
    }
}
