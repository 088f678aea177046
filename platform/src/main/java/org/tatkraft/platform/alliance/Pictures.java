package org.tatkraft.platform.alliance;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tatkraft.platform.alliance.file.PictureStore;
import org.tatkraft.platform.site.Digests;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of all alliances. */
@Component
public class Pictures implements PictureStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    Pictures(JdbcClient database) {
        this.database = database;
    }

    /**
     * An expression that gives the picture of a row as JSON for {@link #read}; null if it has none.
     *
     * @param row a relation with the columns {@code alliance_id} and {@code picture}
     */
    public static String of(String row) {
        return """
        (select jsonb_build_object('alliance', owner.slug, 'file', shown.name,
            'width', shown.width, 'height', shown.height, 'alt', %1$s.picture -> 'alt')
        from alliance.picture shown
        join alliance.alliance owner on owner.id = shown.alliance_id
        where shown.alliance_id = %1$s.alliance_id
            and shown.name = %1$s.picture ->> 'file')
        """
                .formatted(row);
    }

    /** The picture that {@link #of} gave; {@code null} if there is none. */
    public static @Nullable Picture read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Picture.class);
    }

    @Override
    public boolean has(UUID alliance, String name, byte[] bytes) {
        byte[] digest = Digests.sha256(bytes);
        return database.sql(
                        """
                        select original_digest, digest from alliance.picture
                        where alliance_id = :alliance and name = :name
                        """)
                .param("alliance", alliance)
                .param("name", name)
                .query((row, number) ->
                        Arrays.equals(row.getBytes(1), digest)
                                || Arrays.equals(row.getBytes(2), digest))
                .optional()
                .orElse(false);
    }

    @Override
    public void put(UUID alliance, String name, byte[] bytes) {
        Photo photo = Photo.ready(name, bytes);
        database.sql(
                        """
                        insert into alliance.picture (alliance_id, name, width, height, bytes,
                            digest, original_digest)
                        values (:alliance, :name, :width, :height, :bytes, :digest, :original)
                        on conflict (alliance_id, name) do update set width = excluded.width,
                            height = excluded.height, bytes = excluded.bytes,
                            digest = excluded.digest, original_digest = excluded.original_digest
                        """)
                .param("alliance", alliance)
                .param("name", name)
                .param("width", photo.width())
                .param("height", photo.height())
                .param("bytes", photo.bytes())
                .param("digest", Digests.sha256(photo.bytes()))
                .param("original", Digests.sha256(bytes))
                .update();
    }

    @Override
    public Optional<byte[]> find(UUID alliance, String name) {
        return database
                .sql(
                        """
                        select bytes from alliance.picture
                        where alliance_id = :alliance and name = :name
                        """)
                .param("alliance", alliance)
                .param("name", name)
                .query((row, number) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst();
    }
}
