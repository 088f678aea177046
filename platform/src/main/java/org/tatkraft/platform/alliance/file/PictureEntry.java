package org.tatkraft.platform.alliance.file;

import org.tatkraft.platform.alliance.file.Key.Extent;
import org.tatkraft.platform.alliance.file.Key.Look;
import org.tatkraft.platform.shared.LocalizedText;

/** A picture that belongs to an entry. */
public record PictureEntry(
        @Key(value = "The picture, as a photograph.", required = true, look = Look.PHOTO)
                String file,
        @Key(
                        value = "What is to be seen in it, for those who do not see it.",
                        required = true,
                        extent = Extent.LINE)
                LocalizedText alt) {}
