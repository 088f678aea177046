package org.tatkraft.platform.backup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A source that always gives the same connection, and keeps whoever gets it from ending its
 * transaction. So migrations run within a greater transaction, which may still be taken back.
 */
final class OneTransaction extends AbstractDataSource {

    private final Connection connection;
    private boolean pretendedAutoCommit = true;

    OneTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() {
        return (Connection)
                Proxy.newProxyInstance(
                        OneTransaction.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> answer(method, arguments));
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit", "rollback", "close" -> {
                return null;
            }
            case "isClosed" -> {
                return false;
            }
            case "getAutoCommit" -> {
                return pretendedAutoCommit;
            }
            case "setAutoCommit" -> {
                pretendedAutoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
                return null;
            }
            default -> {
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause() == null ? failed : failed.getCause();
                }
            }
        }
    }
}
