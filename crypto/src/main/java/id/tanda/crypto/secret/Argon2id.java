package id.tanda.crypto.secret;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The memory-hard hash of <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>, version
 * 1.3, which makes guesses at a password expensive.
 *
 * <p>Six digits remain guessable at any bearable cost; that is what the secret is for.
 */
public final class Argon2id {
  private static final int MIN_SALT = 8;
  private static final int MIN_LENGTH = 4;
  private static final int MAX_LENGTH = 1_024;

  private Argon2id() {}

  /**
   * How much each guess costs.
   *
   * @param memoryKib memory in KiB, from 8 per lane to 1,048,576
   * @param iterations passes over the memory, 1 to 64
   * @param parallelism lanes, 1 to 16
   */
  public record Cost(int memoryKib, int iterations, int parallelism) {
    private static final int MAX_MEMORY = 1 << 20;
    private static final int MAX_ITERATIONS = 64;
    private static final int MAX_PARALLELISM = 16;

    /**
     * Checks the bounds.
     *
     * @param memoryKib memory in KiB
     * @param iterations passes over the memory
     * @param parallelism lanes
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public Cost {
      if (parallelism < 1 || parallelism > MAX_PARALLELISM) {
        throw new IllegalArgumentException("parallelism must be 1 to 16, was " + parallelism);
      }
      if (memoryKib < 8 * parallelism || memoryKib > MAX_MEMORY) {
        throw new IllegalArgumentException(
            "memory must be 8 KiB per lane to 1 GiB, was " + memoryKib + " KiB");
      }
      if (iterations < 1 || iterations > MAX_ITERATIONS) {
        throw new IllegalArgumentException("iterations must be 1 to 64, was " + iterations);
      }
    }
  }

  /**
   * Derives bytes from a password.
   *
   * @param password the password; the caller overwrites it after use
   * @param salt 8 bytes or more, random, not secret
   * @param secret a key that is kept elsewhere than the result (RFC 9106 calls it K), or no bytes
   * @param cost how much it shall cost
   * @param length how many bytes to derive, 4 to 1,024
   * @return a new array
   * @throws IllegalArgumentException if the salt is shorter or the length out of range
   */
  public static byte[] derive(byte[] password, byte[] salt, byte[] secret, Cost cost, int length) {
    return derive(password, parameters(salt, secret, cost), length);
  }

  static byte[] derive(byte[] password, Argon2Parameters.Builder parameters, int length) {
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new IllegalArgumentException("length must be 4 to 1024 bytes, was " + length);
    }
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters.build());
    byte[] derived = new byte[length];
    generator.generateBytes(password, derived);
    return derived;
  }

  static Argon2Parameters.Builder parameters(byte[] salt, byte[] secret, Cost cost) {
    if (salt.length < MIN_SALT) {
      throw new IllegalArgumentException("salt must be 8 bytes or more, was " + salt.length);
    }
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(cost.memoryKib())
        .withIterations(cost.iterations())
        .withParallelism(cost.parallelism())
        .withSalt(salt)
        .withSecret(secret);
  }
}
