package org.tatkraft.platform.alliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tatkraft.platform.alliance.file.AllianceFiles;
import org.tatkraft.platform.installation.Installation;

/** Fills an empty installation with the example alliances, before the first visitor comes. */
@Component
@ConditionalOnWebApplication
class Examples implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Examples.class);

    private final Installation installation;
    private final AllianceFiles files;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Alliances alliances;
    private final ExampleMembers members;
    private final String place;
    private volatile boolean running;

    Examples(
            Installation installation,
            AllianceFiles files,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Alliances alliances,
            ExampleMembers members,
            @Value("${tatkraft.examples:}") String folder) {
        this.installation = installation;
        this.files = files;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.alliances = alliances;
        this.members = members;
        this.place = folder.isBlank() ? "classpath*:examples" : "file:" + folder;
    }

    @Override
    public void start() {
        running = true;
        boolean empty =
                database.sql("select not exists (select from alliance.alliance)")
                        .query(Boolean.class)
                        .single();
        if (!empty || !installation.invocation().examples()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            load();
            alliances.all().forEach(members::staff);
        });
    }

    /** All of them or none, so that a start that was cut short is made good by the next one. */
    private void load() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources(place + "/*/alliance.yaml")) {
                String loaded =
                        files.apply(file.getContentAsByteArray(), false, name -> beside(file, name))
                                .alliance();
                LOG.info("Loaded the example {}", loaded);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not load the examples", failed);
        }
    }

    private static byte[] beside(Resource file, String name) {
        try {
            return Photo.checkedByName(name, file.createRelative(name).getContentAsByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not read " + name + " beside " + file, failed);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the doors of the web server open. */
    @Override
    public int getPhase() {
        return 0;
    }
}
