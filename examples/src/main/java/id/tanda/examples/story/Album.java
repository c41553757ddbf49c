package id.tanda.examples.story;

import id.tanda.qr.QrSymbol;
import id.tanda.qr.TerminalStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder where the story leaves its pictures and texts, for whoever wants to try them. */
final class Album {
  private static final int PIXELS_A_MODULE = 6;

  private final Path folder;

  Album(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws a text and writes it as PNG and SVG. */
  byte[] picture(String name, String text) {
    QrSymbol symbol = QrSymbol.of(text);
    byte[] png = symbol.png(PIXELS_A_MODULE);
    write(name + ".png", png);
    text(name + ".svg", symbol.svg());
    return png;
  }

  /** Draws a text for a terminal. */
  static String terminal(String text) {
    return QrSymbol.of(text).terminal(TerminalStyle.COLOURED);
  }

  void text(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path folder() {
    return folder;
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
