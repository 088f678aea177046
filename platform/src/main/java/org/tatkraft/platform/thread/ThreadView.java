package org.tatkraft.platform.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tatkraft.platform.shared.Stage;
import org.tatkraft.platform.shared.Wording;
import org.tatkraft.platform.site.Shell;

/**
 * The thread of a thing as a page shows it.
 *
 * @param knots the stages from what was heard to who contributes; a stage that ought to have
 *     something but has nothing is an open end
 * @param openEnds what else is missing, as words of the thing's module
 */
public record ThreadView(List<Knot> knots, List<String> openEnds) {

    /** The stages that every thread has; the others are shown only where there is something. */
    private static final List<Stage> ALWAYS = List.of(Stage.LISTEN, Stage.DECIDE, Stage.ACT);

    /**
     * A stage of the thread.
     *
     * @param stage its name, in small letters
     * @param here whether the page's own thing stands on it
     * @param items what stands on it
     */
    public record Knot(String stage, boolean here, List<Item> items) {

        /** The page's own thing, and what is tied to it directly. */
        public List<Item> near() {
            return items.stream().filter(item -> !item.isFar()).toList();
        }

        /** What is tied to it only through other things. */
        public List<Item> far() {
            return items.stream().filter(Item::isFar).toList();
        }
    }

    /**
     * A thing on the thread.
     *
     * @param title what it is called
     * @param language the language of the title, as a code
     * @param href where it is; blank for the page's own thing
     * @param relation what ties it, such as {@code lead}, or {@code lead.of} if this thing leads
     *     it; blank for what is tied from afar
     */
    public record Item(String title, String language, String href, String relation) {

        boolean isFar() {
            return relation.isBlank() && !href.isBlank();
        }
    }

    /** The thread around a thing, in the language of the page. */
    public static ThreadView of(
            Shell shell, ThingCard own, Stage ownStage, Map<Stage, List<Threads.Tied>> tied) {
        var knots = new ArrayList<Knot>();
        for (Stage stage : Stage.values()) {
            var items = new ArrayList<Item>();
            if (stage == ownStage) {
                Wording title = shell.in(own.title());
                items.add(new Item(title.text(), title.language().code(), "", ""));
            }
            for (Threads.Tied each : tied.getOrDefault(stage, List.of())) {
                Wording title = shell.in(each.card().title());
                items.add(
                        new Item(
                                title.text(),
                                title.language().code(),
                                shell.to(each.card().below()),
                                each.relation()));
            }
            boolean expected = ALWAYS.contains(stage) && ownStage != Stage.TELL;
            if (!items.isEmpty() || expected) {
                knots.add(
                        new Knot(stage.name().toLowerCase(Locale.ROOT), stage == ownStage, items));
            }
        }
        return new ThreadView(knots, own.openEnds());
    }
}
