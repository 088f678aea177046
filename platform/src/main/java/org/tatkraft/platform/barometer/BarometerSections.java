package org.tatkraft.platform.barometer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tatkraft.platform.alliance.file.FileSection;
import org.tatkraft.platform.alliance.file.FileTable;

/** What the alliance file says of surveys and figures. */
@Configuration(proxyBeanMethods = false)
class BarometerSections {

    @Bean
    FileSection<SurveyEntry> surveySection(FileTable.Factory tables) {
        return new FileSection<>(
                "surveys",
                40,
                SurveyEntry.class,
                "figures",
                "The surveys from which figures were published.",
                tables.named("barometer.survey"),
                """
                select jsonb_build_object('id', slug, 'title', title, 'date', date,
                    'answers', answers, 'population', population, 'responseRate', response_rate,
                    'questions', questions, 'method', method, 'summary', summary,
                    'source', source)::text
                from entry order by position, slug
                """,
                List.of(
                        """
                        insert into barometer.survey (alliance_id, slug, title, date, answers,
                            population, response_rate, questions, method, summary, source)
                        select :alliance, id, title, date, answers, population, "responseRate",
                            questions, method, summary, source
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, date text, answers int, population int,
                            "responseRate" double precision, questions int, method jsonb,
                            summary jsonb, source jsonb)
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            date = excluded.date, answers = excluded.answers,
                            population = excluded.population,
                            response_rate = excluded.response_rate,
                            questions = excluded.questions, method = excluded.method,
                            summary = excluded.summary, source = excluded.source,
                            changed_at = now(), archived_at = null
                        """));
    }

    @Bean
    FileSection<FigureEntry> figureSection(FileTable.Factory tables) {
        return new FileSection<>(
                "figures",
                45,
                FigureEntry.class,
                "figures/{id}",
                "Published figures. Each says of whom it is a share and where it was published.",
                tables.named("barometer.figure"),
                """
                select jsonb_build_object('id', figure.slug, 'formerly', array(
                        select former.slug from thread.former_address former
                        where former.thing = figure.id order by 1),
                    'title', title, 'question', question, 'base', base, 'summary', summary,
                    'note', note, 'source', source, 'leading', is_leading,
                    'ofAnswers', of_answers, 'values', (
                        select coalesce(jsonb_agg(jsonb_build_object('survey', survey.slug,
                            'percent', percent, 'precision', precision,
                            'count', count, 'label', label) order by value.position), '[]')
                        from barometer.value join barometer.survey on survey.id = value.survey_id
                        where value.figure_id = figure.id))::text
                from entry figure order by position, slug
                """,
                List.of(
                        """
                        insert into barometer.figure (alliance_id, slug, title, question, base,
                            summary, note, source, is_leading, of_answers)
                        select :alliance, id, title, question, base, summary, note, source, "leading",
                            "ofAnswers"
                        from jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text,
                            title jsonb, question jsonb, base jsonb, summary jsonb, note jsonb,
                            source jsonb, "leading" boolean, "ofAnswers" boolean)
                        on conflict (alliance_id, slug) do update set title = excluded.title,
                            question = excluded.question, base = excluded.base,
                            summary = excluded.summary, note = excluded.note,
                            source = excluded.source, is_leading = excluded.is_leading,
                            of_answers = excluded.of_answers,
                            changed_at = now(), archived_at = null
                        """,
                        """
                        delete from barometer.value using barometer.figure,
                            jsonb_to_recordset(cast(:entries as jsonb)) as entry(id text)
                        where value.figure_id = figure.id and figure.alliance_id = :alliance
                            and figure.slug = entry.id
                        """,
                        """
                        insert into barometer.value (figure_id, position, survey_id, percent,
                            precision, count, label)
                        select figure.id, nth, survey.id, (value ->> 'percent')::double precision,
                            value ->> 'precision', (value ->> 'count')::int, value -> 'label'
                        from jsonb_to_recordset(cast(:entries as jsonb))
                            as entry(id text, values jsonb)
                        cross join jsonb_array_elements(entry.values)
                            with ordinality as given(value, nth)
                        join barometer.figure on figure.alliance_id = :alliance
                            and figure.slug = entry.id
                        join barometer.survey on survey.alliance_id = :alliance
                            and survey.slug = value ->> 'survey'
                        """));
    }
}
