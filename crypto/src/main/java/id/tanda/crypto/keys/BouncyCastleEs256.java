package id.tanda.crypto.keys;

import id.tanda.crypto.Sha256;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** ES256 by Bouncy Castle's lightweight classes. */
final class BouncyCastleEs256 implements Es256 {

  @Override
  public String name() {
    return "bouncycastle";
  }

  @Override
  public SignatureCheck check(P256PublicKey key) {
    ECPublicKeyParameters prepared = key.parameters();
    return (message, signature) ->
        Signatures.isInRange(signature) && verify(prepared, message, signature);
  }

  private static boolean verify(ECPublicKeyParameters key, byte[] message, byte[] signature) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, key);
    return signer.verifySignature(
        Sha256.of(message), P256.number(signature, 0), P256.number(signature, P256.SCALAR_BYTES));
  }
}
