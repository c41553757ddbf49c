package id.tanda.code.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.tanda.fetch.Keytool;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificate of all mail servers of this process: of localhost, and it signs itself. GreenMail
 * takes it once, from properties of the system, whichever test comes first.
 */
record Certificate(Path store, SSLContext context) {
  private static final String PROPERTY = "greenmail.tls.keystore.";
  private static final Certificate OF_ALL = made();

  static Certificate ofAll() {
    return OF_ALL;
  }

  private static Certificate made() {
    try {
      Certificate certificate = in(Files.createTempDirectory("tanda-mail"));
      System.setProperty(PROPERTY + "file", certificate.store.toString());
      System.setProperty(PROPERTY + "password", new String(Keytool.PASSWORD));
      return certificate;
    } catch (Exception notMade) {
      throw new AssertionError(notMade);
    }
  }

  private static Certificate in(Path folder) throws Exception {
    Path store = folder.resolve("localhost.p12");
    Keytool.certificate(store, "localhost");
    store.toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, Keytool.PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, Keytool.PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return new Certificate(store, context);
  }

  /** Starts a mail server that shows it. */
  GreenMail server() {
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    return server;
  }
}
