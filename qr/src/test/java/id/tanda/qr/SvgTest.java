package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 13, 20, 40})
  void theRasterisedDrawingIsReadBack(int version) throws Exception {
    String text = Symbols.text(version, new Random(version));
    QrSymbol symbol = QrSymbol.of(text);

    boolean[][] raster = rasterise(symbol.svg());

    for (int y = 0; y < raster.length; y++) {
      for (int x = 0; x < raster.length; x++) {
        assertThat(raster[y][x]).isEqualTo(Symbols.darkAt(symbol, x - 4, y - 4));
      }
    }
    assertThat(Symbols.read(raster, 3)).isEqualTo(new Reading.Found(text));
  }

  /** Parses the document as XML and fills its rectangles; anything else in the path fails. */
  private static boolean[][] rasterise(String svg) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    int side = Integer.parseInt(root.getAttribute("viewBox").split(" ", -1)[2]);
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + side + " " + side);
    Element ground = (Element) root.getElementsByTagName("path").item(0);
    assertThat(ground.getAttribute("d")).isEqualTo("M0 0h" + side + "v" + side + "H0z");
    assertThat(ground.getAttribute("fill")).isEqualTo("#fff");
    boolean[][] raster = new boolean[side][side];
    String path = ((Element) root.getElementsByTagName("path").item(1)).getAttribute("d");
    Matcher run = RUN.matcher(path);
    int end = 0;
    while (run.find()) {
      assertThat(run.start()).isEqualTo(end);
      assertThat(run.group(3)).isEqualTo(run.group(4));
      end = run.end();
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        raster[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
      }
    }
    assertThat(end).isEqualTo(path.length());
    return raster;
  }
}
