package org.tatkraft.platform.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the operator where the installation is reached, once it is. */
@Component
@ConditionalOnWebApplication
class Announcement {

    private final Installation installation;

    Announcement(Installation installation) {
        this.installation = installation;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        Invocation invocation = installation.invocation();
        System.out.printf(
                "Tatkraft is running at %s (data in %s)%n",
                invocation.address(), invocation.data());
        System.out.printf(
                "Health and metrics at http://127.0.0.1:%d/operations%n",
                invocation.operationsPort());
        System.out.println("Ctrl-C stops it.");
    }
}
