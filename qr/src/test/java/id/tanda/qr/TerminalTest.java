package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @ParameterizedTest
  @CsvSource({"DARK, 1", "LIGHT, 1", "COLOURED, 1", "DARK, 13", "LIGHT, 13", "COLOURED, 13"})
  void whatTheScreenShowsIsReadBack(TerminalStyle style, int version) {
    String text = Symbols.text(version, new Random(version));
    QrSymbol symbol = QrSymbol.of(text);

    boolean[][] screen = screen(symbol.terminal(style), style);

    int side = symbol.size() + 8;
    assertThat(screen).hasNumberOfRows(side + 1);
    for (int y = 0; y < side + 1; y++) {
      assertThat(screen[y]).hasSize(side);
      for (int x = 0; x < side; x++) {
        assertThat(screen[y][x]).isEqualTo(Symbols.darkAt(symbol, x - 4, y - 4));
      }
    }
    boolean[][] square = new boolean[side][];
    System.arraycopy(screen, 0, square, 0, side);
    assertThat(Symbols.read(square, 4)).isEqualTo(new Reading.Found(text));
  }

  @Test
  void aColouredLineResetsAtItsEnd() {
    String[] lines = QrSymbol.of("A").terminal(TerminalStyle.COLOURED).split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      assertThat(lines[i]).startsWith("\u001b[38;5;16;48;5;231m").endsWith("\u001b[0m");
    }
  }

  /** Plays the terminal: which half cells are dark. */
  private static boolean[][] screen(String text, TerminalStyle style) {
    assertThat(text).endsWith("\n");
    String[] lines = text.replaceAll("\u001b\\[[0-9;]*m", "").split("\n", 0);
    boolean[][] dark = new boolean[lines.length * 2][lines[0].length()];
    for (int i = 0; i < lines.length; i++) {
      for (int x = 0; x < lines[i].length(); x++) {
        int cell = " \u2580\u2584\u2588".indexOf(lines[i].charAt(x));
        assertThat(cell).isNotNegative();
        boolean lettersAreLight = style == TerminalStyle.DARK;
        dark[2 * i][x] = (cell & 1) != 0 != lettersAreLight;
        dark[2 * i + 1][x] = (cell & 2) != 0 != lettersAreLight;
      }
    }
    return dark;
  }
}
