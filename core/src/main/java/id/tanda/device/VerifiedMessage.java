package id.tanda.device;

import id.tanda.crypto.keys.P256PublicKey;

/** A device message whose signature holds. Only {@link DeviceGate} makes one. */
public final class VerifiedMessage {
  private final DeviceMessage message;
  private final P256PublicKey key;
  private final boolean fresh;

  VerifiedMessage(DeviceMessage message, P256PublicKey key, boolean fresh) {
    this.message = message;
    this.key = key;
    this.fresh = fresh;
  }

  /** Returns what was said. */
  public DeviceMessage message() {
    return message;
  }

  /** Returns the key that signed it. */
  public P256PublicKey key() {
    return key;
  }

  /**
   * Tells if it is in force. One that is not, but no older than 24 hours, may only bring back the
   * answer to the same message.
   */
  public boolean isFresh() {
    return fresh;
  }

  /** Returns the action alone. */
  @Override
  public String toString() {
    return "VerifiedMessage[" + message.action() + "]";
  }
}
