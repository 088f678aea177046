package org.tatkraft.platform.alliance;

/** A small alliance as a file, for tests that change something in it. */
public final class SmallAlliance {

    private static final String YAML =
            """
            format: 1
            id: %s
            name: {de: Bündnis Probe}
            claim: {de: "Wir probieren aus, was geht."}
            region: {name: {de: Probeland}}
            languages: [de]
            organisations:
              - id: kammer
                name: {de: Kammer}
                roles: [partner]
              - id: amt
                name: {de: Amt}
                roles: [partner]
            topics:
              - id: lehre
                title: {de: Lehre stärken}
            actions:
              - id: messe
                title: {de: Lehrstellenmesse}
                summary: {de: Betriebe zeigen ihre Lehrstellen.}
                purposes: [train]
                format: occasion
                status: running
                topics: [lehre]
                lead: kammer
                contributions:
                  - {organisation: amt, kind: hours, text: {de: Zwei Tage}}
            """;

    private SmallAlliance() {}

    /** The file, with this id. */
    public static String yaml(String id) {
        return YAML.formatted(id);
    }
}
