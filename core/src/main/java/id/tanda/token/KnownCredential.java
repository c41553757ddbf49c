package id.tanda.token;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SignatureCheck;
import java.time.Instant;

/**
 * A device credential whose signature held, with its key ready for use.
 *
 * @param device the name of the device
 * @param check the check of the device's signatures
 * @param statusIndex the index over all status lists
 * @param expires when it ends, exclusive
 */
record KnownCredential(
    KeyThumbprint device, SignatureCheck check, long statusIndex, Instant expires) {}
