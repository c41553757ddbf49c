package id.tanda.examples.town;

import id.tanda.qr.QrReader;
import id.tanda.qr.Reading;
import java.util.Optional;

/** The camera of a phone or a desk: a picture in, the text of its one symbol out. */
public final class Camera {
  private Camera() {}

  /** Reads the symbol in a picture; empty if there is not exactly one that is whole. */
  public static Optional<String> read(byte[] picture) {
    return QrReader.picture(picture) instanceof Reading.Found found
        ? Optional.of(found.text())
        : Optional.empty();
  }
}
