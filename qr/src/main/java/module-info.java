/**
 * QR symbols: encode a text, draw it, read it back from pictures and camera frames, rotate it on a
 * clock. Encoded pictures (PNG, JPEG) need {@code java.desktop}, which a host that reads them adds
 * itself; everything else runs without it, also on Android.
 */
module id.tanda.qr {
  requires com.google.zxing;
  requires static java.desktop;
  requires static org.jspecify;

  exports id.tanda.qr;
}
