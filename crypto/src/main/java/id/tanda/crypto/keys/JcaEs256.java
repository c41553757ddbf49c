package id.tanda.crypto.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/** ES256 by one provider of the Java Cryptography Architecture. */
final class JcaEs256 implements Es256 {
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private final Provider provider;

  JcaEs256(Provider provider) {
    this.provider = provider;
  }

  @Override
  public String name() {
    return provider.getName();
  }

  @Override
  public SignatureCheck check(P256PublicKey key) {
    PublicKey prepared = publicKey(key);
    verifier(
        prepared); // a provider that lacks the algorithm must fail here, not as a bad signature
    // later
    return (message, signature) ->
        Signatures.isInRange(signature) && verify(prepared, message, signature);
  }

  private boolean verify(PublicKey key, byte[] message, byte[] signature) {
    Signature verifier = verifier(key);
    try {
      verifier.update(message);
    } catch (SignatureException e) {
      throw unusable(e); // no signature has been seen yet
    }
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    }
  }

  private PublicKey publicKey(P256PublicKey key) {
    try {
      return KeyFactory.getInstance("EC", provider)
          .generatePublic(new X509EncodedKeySpec(key.spki()));
    } catch (GeneralSecurityException e) {
      throw unusable(e);
    }
  }

  private Signature verifier(PublicKey key) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM, provider);
      verifier.initVerify(key);
      return verifier;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw unusable(e);
    }
  }

  private IllegalStateException unusable(GeneralSecurityException cause) {
    return new IllegalStateException(
        "provider " + provider.getName() + " cannot check " + ALGORITHM + " with a P-256 key",
        cause);
  }
}
