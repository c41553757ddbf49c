package id.tanda.trust;

import java.time.Duration;

/**
 * What a status list says about one credential.
 *
 * @param valid whether the credential still counts
 * @param age how old the list is, never negative
 */
public record StatusReading(boolean valid, Duration age) {}
