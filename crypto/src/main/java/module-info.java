/** Keys, signatures and strict codings, knowing nothing of identity. */
module id.tanda.crypto {
  requires com.fasterxml.jackson.core;
  requires com.nimbusds.jose.jwt;
  requires org.bouncycastle.provider;
  requires static transitive org.jspecify;

  exports id.tanda.crypto;
  exports id.tanda.crypto.cbor;
  exports id.tanda.crypto.coding;
  exports id.tanda.crypto.cose;
  exports id.tanda.crypto.jose;
  exports id.tanda.crypto.json;
  exports id.tanda.crypto.keys;
  exports id.tanda.crypto.merkle;
  exports id.tanda.crypto.sdjwt;
  exports id.tanda.crypto.secret;
  exports id.tanda.crypto.status;
}
