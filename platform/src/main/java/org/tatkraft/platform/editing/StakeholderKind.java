package org.tatkraft.platform.editing;

import java.util.List;
import java.util.Locale;
import org.tatkraft.platform.shared.Word;

/**
 * The usual stakeholder groups of an alliance, and the words in the name of an organisation from
 * which its group is guessed. A guess is shown and corrected before anything is founded on it.
 */
public enum StakeholderKind implements Word {
    /** Bodies that place people in work. */
    EMPLOYMENT(
            "arbeitsamt",
            "agentur für arbeit",
            "jobcenter",
            "arbeitsagentur",
            "forem",
            "vdab",
            "adem",
            "uwv",
            "france travail",
            "pôle emploi",
            "arbeitsvermittlung",
            "job centre"),
    /** Those who speak for employees. */
    UNIONS(
            "gewerkschaft",
            "dgb",
            "ig metall",
            "ver.di",
            "verdi",
            "ig bce",
            "csc",
            "cne",
            "fgtb",
            "cgslb",
            "ogbl",
            "lcgb",
            "fnv",
            "cnv",
            "syndicat",
            "vakbond",
            "trade union"),
    /** Schools, universities, training centres. */
    TRAINING(
            "schule",
            "kolleg",
            "hochschule",
            "universität",
            "institut",
            "bildung",
            "zawm",
            "iawm",
            "akademie",
            "campus",
            "école",
            "université",
            "formation",
            "onderwijs",
            "school",
            "college",
            "university",
            "training"),
    /** Chambers and associations of employers. */
    BUSINESS(
            "kammer",
            "ihk",
            "hwk",
            "verband",
            "arbeitgeber",
            "unternehmer",
            "innung",
            "mittelstand",
            "handwerk",
            "wirtschaftsförderung",
            "chambre",
            "patron",
            "union des classes moyennes",
            "kamer",
            "werkgever",
            "chamber",
            "employers",
            "aav"),
    /** Governments and administrations. */
    GOVERNMENT(
            "regierung",
            "ministerium",
            "landkreis",
            "kreis ",
            "stadt",
            "gemeinde",
            "land ",
            "bezirk",
            "deutschsprachige gemeinschaft",
            "gouvernement",
            "ministère",
            "commune",
            "province",
            "provincie",
            "gemeente",
            "government",
            "ministry",
            "county",
            "municipality"),
    /** Welfare, integration, society. */
    SOCIETY(
            "caritas",
            "diakonie",
            "rotes kreuz",
            "awo",
            "verein",
            "stiftung",
            "frauen",
            "integration",
            "asbl",
            "vog",
            "vzw",
            "croix-rouge",
            "charity",
            "foundation"),
    /** Everything else. */
    OTHER;

    private final List<String> words;

    StakeholderKind(String... words) {
        this.words = List.of(words);
    }

    /** The group that the name of an organisation suggests: the first whose word is in it. */
    public static StakeholderKind guess(String name) {
        String searched = " " + name.toLowerCase(Locale.ROOT) + " ";
        for (StakeholderKind kind : values()) {
            if (kind.words.stream().anyMatch(word -> contains(searched, word))) {
                return kind;
            }
        }
        return OTHER;
    }

    /** Short words are abbreviations and must stand alone; longer ones may be part of a word. */
    private static boolean contains(String searched, String word) {
        boolean alone = word.strip().length() <= 4;
        return alone
                ? searched.matches(
                        "(?s).*[^\\p{L}]" + word.strip().replace(".", "\\.") + "[^\\p{L}].*")
                : searched.contains(word);
    }
}
