package id.tanda.qr;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GridSampler;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.detector.FinderPatternInfo;
import org.jspecify.annotations.Nullable;

/**
 * Samples the modules between three finder patterns and decodes them. The module size measured at
 * the patterns is often a version off when the symbol is turned, so the neighbouring versions are
 * tried as well; error correction tells which one is right.
 */
final class SymbolSampler extends Detector {
  private static final int[] VERSIONS_TO_TRY = {0, 1, -1};

  /** From the edge of a symbol to the centre of a finder pattern, in modules. */
  private static final float FINDER = 3.5f;

  /** From the right and lower edge to the centre of the last alignment pattern, in modules. */
  private static final float ALIGNMENT = 6.5f;

  private static final int[] ALLOWANCES = {4, 8, 16};

  private final Decoder decoder = new Decoder();

  SymbolSampler(BitMatrix picture) {
    super(picture);
  }

  Reading read(FinderPatternInfo patterns) {
    float module =
        calculateModuleSize(
            patterns.getTopLeft(), patterns.getTopRight(), patterns.getBottomLeft());
    if (!(module >= 1)) { // also if it could not be measured
      return new Reading.Nothing();
    }
    float between =
        ResultPoint.distance(patterns.getTopLeft(), patterns.getTopRight())
            + ResultPoint.distance(patterns.getTopLeft(), patterns.getBottomLeft());
    int nearest = Math.round((between / 2 / module + 2 * FINDER - 17) / 4);
    for (int step : VERSIONS_TO_TRY) {
      int version = nearest + step;
      Reading reading = new Reading.Nothing();
      if (version >= 1 && version <= 40) {
        reading = read(patterns, module, Version.getVersionForNumber(version));
      }
      if (!(reading instanceof Reading.Nothing)) {
        return reading;
      }
    }
    return new Reading.Nothing();
  }

  private Reading read(FinderPatternInfo patterns, float module, Version version) {
    int size = version.getDimensionForVersion();
    ResultPoint alignment = size == 21 ? null : alignment(patterns, module, size);
    try {
      BitMatrix modules =
          GridSampler.getInstance()
              .sampleGrid(getImage(), size, size, transform(patterns, alignment, size));
      // ZXing guesses at character sets and joins what it should not: only its corrected
      // codewords are used, and read again strictly.
      return new SegmentReader(decoder.decode(modules).getRawBytes(), version).read();
    } catch (NotFoundException | FormatException | ChecksumException e) {
      return new Reading.Nothing();
    }
  }

  /** Looks where the three patterns say the alignment pattern is, then further around. */
  private @Nullable ResultPoint alignment(FinderPatternInfo patterns, float module, int size) {
    ResultPoint corner = fourthCorner(patterns);
    ResultPoint origin = patterns.getTopLeft();
    float along = 1 - (ALIGNMENT - FINDER) / (size - 2 * FINDER);
    int x = Math.round(origin.getX() + along * (corner.getX() - origin.getX()));
    int y = Math.round(origin.getY() + along * (corner.getY() - origin.getY()));
    for (int allowance : ALLOWANCES) {
      try {
        return findAlignmentInRegion(module, x, y, allowance);
      } catch (NotFoundException e) {
        // Not this near; without one, the symbol is taken to be a parallelogram.
      }
    }
    return null;
  }

  private static ResultPoint fourthCorner(FinderPatternInfo patterns) {
    ResultPoint origin = patterns.getTopLeft();
    ResultPoint right = patterns.getTopRight();
    ResultPoint below = patterns.getBottomLeft();
    return new ResultPoint(
        right.getX() + below.getX() - origin.getX(), right.getY() + below.getY() - origin.getY());
  }

  private static PerspectiveTransform transform(
      FinderPatternInfo patterns, @Nullable ResultPoint alignment, int size) {
    ResultPoint topLeft = patterns.getTopLeft();
    ResultPoint topRight = patterns.getTopRight();
    ResultPoint bottomLeft = patterns.getBottomLeft();
    ResultPoint fourth = alignment == null ? fourthCorner(patterns) : alignment;
    float near = FINDER;
    float far = size - FINDER;
    float inner = alignment == null ? far : size - ALIGNMENT;
    return PerspectiveTransform.quadrilateralToQuadrilateral(
        near,
        near,
        far,
        near,
        inner,
        inner,
        near,
        far,
        topLeft.getX(),
        topLeft.getY(),
        topRight.getX(),
        topRight.getY(),
        fourth.getX(),
        fourth.getY(),
        bottomLeft.getX(),
        bottomLeft.getY());
  }
}
