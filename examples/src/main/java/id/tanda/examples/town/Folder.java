package id.tanda.examples.town;

import id.tanda.qr.QrSymbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of pictures and texts, for whoever wants to try them. */
public final class Folder {
  private static final int PIXELS_A_MODULE = 6;

  private final Path path;

  /** Opens a folder, or makes it. */
  public Folder(Path path) {
    this.path = path;
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a folder in this one. */
  public Folder in(String name) {
    return new Folder(path.resolve(name));
  }

  /** Makes a folder in this one, whose others are numbered from 1. */
  public Folder next() {
    return in(Integer.toString(names().size() + 1));
  }

  /** Returns where it is. */
  public Path path() {
    return path;
  }

  /** Returns the names of what is in it, in their order. */
  public List<String> names() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws a text as PNG and SVG, and returns the PNG. */
  public byte[] picture(String name, String text) {
    QrSymbol symbol = QrSymbol.of(text);
    byte[] png = symbol.png(PIXELS_A_MODULE);
    write(name + ".png", png);
    write(name + ".svg", symbol.svg());
    return png;
  }

  /** Writes a text. */
  public void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public void write(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text, if it is there. */
  public Optional<String> text(String name) {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Reads bytes, if they are there. */
  public Optional<byte[]> bytes(String name) {
    Path file = path.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
