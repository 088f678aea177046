package org.tatkraft.platform.installation;

/** Where the PostgreSQL of this installation is reached. */
public interface Database extends AutoCloseable {

    /** The address for the driver; waits until the server answers. */
    String url();

    /** The user. */
    String user();

    /** The password. */
    String password();

    /** Stops what was started for it. */
    @Override
    void close();
}
