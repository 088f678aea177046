package org.tatkraft.platform.editing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tatkraft.platform.alliance.file.Entries;
import org.tatkraft.platform.alliance.file.Entries.Owner;
import org.tatkraft.platform.alliance.file.PictureEntry;
import org.tatkraft.platform.alliance.file.PictureStore;
import org.tatkraft.platform.shared.LocalizedText;
import org.tatkraft.platform.site.Digests;

/** Gives an entry another picture, or takes it away. */
@Component
public class ChangePicture {

    private final Entries entries;
    private final PictureStore pictures;

    ChangePicture(Entries entries, PictureStore pictures) {
        this.entries = entries;
        this.pictures = pictures;
    }

    /**
     * Gives an entry a picture; its name is made of its content, so that no browser shows an old
     * one.
     *
     * @throws org.tatkraft.platform.installation.Refusal if the bytes are no picture
     */
    @Transactional
    public void put(Owner owner, String section, String id, byte[] bytes, LocalizedText alt) {
        String name = "%s-%s.jpg".formatted(id, Digests.brief(bytes));
        pictures.put(owner.id(), name, bytes);
        change(owner, section, id, new PictureEntry(name, alt));
    }

    /** Takes the picture of an entry away. */
    @Transactional
    public void remove(Owner owner, String section, String id) {
        change(owner, section, id, new PictureEntry("", LocalizedText.empty()));
    }

    private void change(Owner owner, String section, String id, PictureEntry picture) {
        entries.alone(owner);
        Record there = entries.find(owner, section, id).orElseThrow();
        entries.save(owner, section, id, entries.pictured(there, picture));
    }
}
