package org.tatkraft.platform.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Bounds how often public forms can be sent from one place. It is kept in memory for a minute and
 * nowhere else.
 */
@Component
public class RateLimits {

    private static final int MOST_PLACES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, AtomicInteger> lately =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .maximumSize(MOST_PLACES)
                    .build();

    /**
     * Counts a request, and says whether it may pass.
     *
     * @param form the form that is sent
     * @param perMinute how often it may be sent from one place; 0 for as often as anybody likes
     */
    public boolean allows(HttpServletRequest request, String form, int perMinute) {
        if (perMinute == 0) {
            return true;
        }
        String key = form + " " + place(request.getRemoteAddr());
        return lately.get(key, absent -> new AtomicInteger()).incrementAndGet() <= perMinute;
    }

    /** The address; of IPv6 only the network, since one visitor has all addresses of it. */
    private static String place(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException impossible) {
            return address;
        }
    }
}
