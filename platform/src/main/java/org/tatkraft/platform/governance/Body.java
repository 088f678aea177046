package org.tatkraft.platform.governance;

import java.util.List;
import org.tatkraft.platform.shared.LocalizedText;

/**
 * A body of an alliance.
 *
 * @param slug its name in addresses
 * @param name what it is called in this region
 * @param kind what it is for, such as {@code steering}
 * @param summary what it does
 * @param decisionRule how it decides
 * @param members the organisations that sit on it
 */
public record Body(
        String slug,
        LocalizedText name,
        String kind,
        LocalizedText summary,
        LocalizedText decisionRule,
        List<Member> members) {

    /**
     * An organisation that sits on a body.
     *
     * @param slug the last part of its address
     * @param name what it is called
     */
    public record Member(String slug, LocalizedText name) {}
}
