package org.tatkraft.platform.alliance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.file.FileHead;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the head of alliance files. */
@Component
class StoredHead implements FileHead<AllianceHead> {

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredHead(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<AllianceHead> type() {
        return AllianceHead.class;
    }

    @Override
    public Optional<AllianceHead> present(String alliance) {
        return database.sql(
                        """
                        select jsonb_build_object('id', slug, 'name', name, 'claim', claim,
                            'description', description, 'notice', notice, 'region', region,
                            'languages', languages, 'since', since, 'colour', colour, 'logo', logo,
                            'contact', contact, 'imprint', imprint)::text
                        from alliance.alliance where slug = :slug and archived_at is null
                        """)
                .param("slug", alliance)
                .query((row, number) -> json.readValue(row.getString(1), AllianceHead.class))
                .optional();
    }

    @Override
    public Optional<UUID> identity(String alliance) {
        return database.sql("select id from alliance.alliance where slug = :slug")
                .param("slug", alliance)
                .query(UUID.class)
                .optional();
    }

    @Override
    public UUID put(AllianceHead head, byte[] logo) {
        database.sql(
                        """
                        insert into alliance.former_logo (alliance_id, name, bytes)
                        select id, logo, logo_bytes from alliance.alliance
                        where slug = :slug and logo <> '' and logo <> :logo
                        on conflict (alliance_id, name) do update set bytes = excluded.bytes
                        """)
                .param("slug", head.id())
                .param("logo", head.logo())
                .update();
        return database.sql(
                        """
                        insert into alliance.alliance (slug, position, name, claim, description, notice,
                            region, languages, since, colour, logo, logo_bytes, contact, imprint)
                        select id, (select count(*) from alliance.alliance), name, claim, description,
                            notice, region, languages, since, colour, logo, :logo, contact, imprint
                        from jsonb_to_record(cast(:head as jsonb)) as head(id text, name jsonb,
                            claim jsonb, description jsonb, notice jsonb, region jsonb,
                            languages text[], since text, colour text, logo text, contact jsonb,
                            imprint jsonb)
                        on conflict (slug) do update set name = excluded.name,
                            claim = excluded.claim, description = excluded.description,
                            notice = excluded.notice, region = excluded.region,
                            languages = excluded.languages, since = excluded.since,
                            colour = excluded.colour, logo = excluded.logo,
                            logo_bytes = excluded.logo_bytes, contact = excluded.contact,
                            imprint = excluded.imprint, changed_at = now(), archived_at = null
                        returning id
                        """)
                .param("head", json.writeValueAsString(head))
                .param("logo", logo)
                .query(UUID.class)
                .single();
    }

    @Override
    public Optional<byte[]> logo(String alliance, String name) {
        return database
                .sql(
                        """
                        select logo_bytes from alliance.alliance where slug = :slug and logo = :name
                        union all
                        select bytes from alliance.former_logo former
                        join alliance.alliance on alliance.id = alliance_id
                        where slug = :slug and former.name = :name
                        """)
                .param("slug", alliance)
                .param("name", name)
                .query((row, number) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public String logoOf(AllianceHead head) {
        return head.logo();
    }

    @Override
    public byte[] logo(String alliance) {
        List<byte[]> found =
                database.sql("select logo_bytes from alliance.alliance where slug = :slug")
                        .param("slug", alliance)
                        .query((row, number) -> row.getBytes(1))
                        .list();
        return found.isEmpty() ? new byte[0] : found.getFirst();
    }
}
