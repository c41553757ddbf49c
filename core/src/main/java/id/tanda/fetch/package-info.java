/**
 * How bytes come from an address that somebody published: a port, and one adapter for HTTPS.
 *
 * <p>Only what the host calls for is fetched, never from an address in a token. What comes is
 * bounded in size and time and proves nothing: whoever reads it checks its signature.
 */
@NullMarked
package id.tanda.fetch;

import org.jspecify.annotations.NullMarked;
