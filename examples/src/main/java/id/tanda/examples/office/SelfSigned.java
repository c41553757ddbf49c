package id.tanda.examples.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The certificate without which a key store takes no private key. Nobody checks it: what a key
 * counts for stands in the trust bundle.
 */
final class SelfSigned {
  private static final Duration LIFE = Duration.ofDays(3_650);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private SelfSigned() {}

  /** Lets a key vouch for itself under a name. */
  static X509Certificate of(KeyPair pair, String name, Instant now)
      throws GeneralSecurityException, IOException {
    TBSCertificate said = said(pair, new X500Name("CN=" + name), now);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(said.getEncoded());
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(said);
    parts.add(ECDSA);
    parts.add(new DERBitString(signature.sign()));
    byte[] der = new DERSequence(parts).getEncoded();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static TBSCertificate said(KeyPair pair, X500Name name, Instant now) {
    V3TBSCertificateGenerator certificate = new V3TBSCertificateGenerator();
    certificate.setSerialNumber(new ASN1Integer(1));
    certificate.setSignature(ECDSA);
    certificate.setIssuer(name);
    certificate.setSubject(name);
    certificate.setStartDate(new Time(Date.from(now)));
    certificate.setEndDate(new Time(Date.from(now.plus(LIFE))));
    certificate.setSubjectPublicKeyInfo(
        SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    return certificate.generateTBSCertificate();
  }
}
