package org.tatkraft.platform.journal;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of the journal as they were signed. */
@Component
public class SealedHeads {

    private final JdbcClient database;
    private final SealingKey key;

    SealedHeads(JdbcClient database, SealingKey key) {
        this.database = database;
        this.key = key;
    }

    /** The last one; nothing as long as nothing is sealed. */
    public Optional<SealedHead> last() {
        return database.sql(
                        """
                        select place, hash, sealed_at, signature from journal.seal
                        order by place desc limit 1
                        """)
                .query((row, number) ->
                        new SealedHead(
                                row.getLong("place"),
                                HexFormat.of().formatHex(row.getBytes("hash")),
                                row.getTimestamp("sealed_at").toInstant(),
                                Base64.getEncoder().encodeToString(row.getBytes("signature")),
                                key.publicKey()))
                .optional();
    }
}
