package id.tanda;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.concurrent.CountDownLatch;

/** A key that waits for a finger on the reader, once somebody told it to. */
final class WaitingKey implements SigningKey {
  private final SoftwareKey key;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finger = new CountDownLatch(1);
  private volatile boolean waits;

  WaitingKey(Randomness randomness) {
    this.key = SoftwareKey.generate(randomness);
  }

  void waitForAFinger() {
    waits = true;
  }

  /** Returns once a call waits for the finger. */
  void awaitQuestion() throws InterruptedException {
    asked.await();
  }

  void layFinger() {
    finger.countDown();
  }

  @Override
  public P256PublicKey publicKey() {
    return key.publicKey();
  }

  @Override
  public byte[] sign(byte[] message) {
    if (waits) {
      asked.countDown();
      try {
        finger.await();
      } catch (InterruptedException tooLong) {
        throw new IllegalStateException(tooLong);
      }
    }
    return key.sign(message);
  }
}
