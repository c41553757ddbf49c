package id.tanda.qr;

import static id.tanda.qr.QrSymbol.QUIET_ZONE;

/** Writes modules as an SVG document: one path, a rectangle for each run of dark modules. */
final class SvgWriter {
  private SvgWriter() {}

  static String write(ModuleGrid modules) {
    int side = modules.size() + 2 * QUIET_ZONE;
    StringBuilder svg = new StringBuilder(modules.size() * modules.size() * 4);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(side + " " + side)
        .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
        .append(side + "v" + side + "H0z")
        .append("\"/><path d=\"");
    for (int y = 0; y < modules.size(); y++) {
      runs(modules, y, svg);
    }
    return svg.append("\"/></svg>\n").toString();
  }

  private static void runs(ModuleGrid modules, int y, StringBuilder path) {
    int x = 0;
    while (x < modules.size()) {
      int start = x;
      while (modules.darkOrOutside(x, y)) {
        x++;
      }
      int length = x - start;
      if (length > 0) {
        path.append('M').append(start + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
        path.append('h').append(length).append("v1h-").append(length).append('z');
      }
      x++;
    }
  }
}
