package org.tatkraft.platform.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tatkraft.platform.shared.Relation;
import org.tatkraft.platform.shared.Thing;
import org.tatkraft.platform.shared.ThingKind;
import org.tatkraft.platform.shared.ThingLink;
import org.tatkraft.platform.shared.ThingSource;

/** Tells the house about fields, priorities and topics. */
@Configuration(proxyBeanMethods = false)
class StrategyThings {

    private final Strategy strategy;
    private final JdbcClient database;

    StrategyThings(Strategy strategy, JdbcClient database) {
        this.strategy = strategy;
        this.database = database;
    }

    @Bean
    ThingSource fieldThings() {
        return new Source(ElementKind.FIELD);
    }

    @Bean
    ThingSource priorityThings() {
        return new Source(ElementKind.PRIORITY);
    }

    @Bean
    ThingSource topicThings() {
        return new Source(ElementKind.TOPIC);
    }

    private final class Source implements ThingSource {

        private final ElementKind kind;

        Source(ElementKind kind) {
            this.kind = kind;
        }

        @Override
        public ThingKind kind() {
            return kind.thing();
        }

        @Override
        public List<Thing> things(UUID alliance) {
            Map<UUID, List<ThingLink>> evidence =
                    kind == ElementKind.TOPIC ? evidence(alliance) : Map.of();
            return strategy.elements(alliance, kind).stream()
                    .map(element -> thing(element, evidence.getOrDefault(element.id(), List.of())))
                    .toList();
        }

        private Thing thing(Element element, List<ThingLink> evidence) {
            var links = new ArrayList<>(evidence);
            element.fields().forEach(field -> links.add(new ThingLink(Relation.BELONGS, field)));
            element.priorities()
                    .forEach(priority -> links.add(new ThingLink(Relation.BELONGS, priority)));
            return new Thing(
                    element.id(),
                    kind.thing(),
                    element.slug(),
                    element.title(),
                    element.summary(),
                    element.description(),
                    "",
                    element.since(),
                    links,
                    kind == ElementKind.TOPIC && evidence.isEmpty()
                            ? List.of("no-evidence")
                            : List.of());
        }
    }

    private Map<UUID, List<ThingLink>> evidence(UUID alliance) {
        var byTopic = new HashMap<UUID, List<ThingLink>>();
        database.sql(
                        """
                        select topic_id, figure_id from strategy.evidence
                        join strategy.topic on topic.id = evidence.topic_id
                        join barometer.figure on figure.id = evidence.figure_id
                            and figure.archived_at is null
                        where topic.alliance_id = :alliance order by evidence.position
                        """)
                .param("alliance", alliance)
                .query((row, number) ->
                        Map.entry(
                                row.getObject("topic_id", UUID.class),
                                row.getObject("figure_id", UUID.class)))
                .list()
                .forEach(entry ->
                        byTopic.computeIfAbsent(entry.getKey(), absent -> new ArrayList<>())
                                .add(new ThingLink(Relation.EVIDENCE, entry.getValue())));
        return byTopic;
    }
}
