/** Identity tokens, device activation and consent-scoped release, for any Java host. */
module id.tanda {
  requires transitive id.tanda.crypto;
  requires org.slf4j;
  requires static transitive java.sql;
  requires static jakarta.mail;
  requires static java.logging;
  requires static transitive org.jspecify;

  exports id.tanda;
  exports id.tanda.activation;
  exports id.tanda.answer;
  exports id.tanda.attribute;
  exports id.tanda.code;
  exports id.tanda.code.mail;
  exports id.tanda.consent;
  exports id.tanda.counter;
  exports id.tanda.device;
  exports id.tanda.enrolment;
  exports id.tanda.face;
  exports id.tanda.fetch;
  exports id.tanda.history;
  exports id.tanda.identity;
  exports id.tanda.party;
  exports id.tanda.release;
  exports id.tanda.release.offline;
  exports id.tanda.store;
  exports id.tanda.store.jdbc;
  exports id.tanda.throttle;
  exports id.tanda.token;
  exports id.tanda.trust;
  exports id.tanda.trust.refresh;
  exports id.tanda.wallet;
}
