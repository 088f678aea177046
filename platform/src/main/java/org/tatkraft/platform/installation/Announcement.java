package org.tatkraft.platform.installation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
    void on(ApplicationReadyEvent ready) {
        Invocation invocation = installation.invocation();
        String host =
                invocation.bind().contains(":") ? "[" + invocation.bind() + "]" : invocation.bind();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("[0:0:0:0:0:0:0:0]");
        System.out.printf(
                "Tatkraft is running at http://%s:%d (data in %s)%n",
                everywhere ? "127.0.0.1" : host, invocation.port(), invocation.data());
        System.out.printf(
                "Health and metrics at http://127.0.0.1:%d/operations%n",
                invocation.operationsPort());
        System.out.println("Ctrl-C stops it.");
    }
}
