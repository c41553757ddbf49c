package id.tanda.benchmarks.results;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * One line of the table: a figure and its bound.
 *
 * @param what what was measured
 * @param bound what is to be reached
 * @param figure how the figure comes from a run
 */
record Requirement(String what, Bound bound, ToDoubleFunction<Run> figure) {

  /** What a figure has to be. */
  interface Bound {
    /** Returns the bound in words. */
    String words();

    /** Tells if the figure is within it on that Java. */
    boolean isReached(double figure, int release);

    /** Writes a figure in the unit of the bound. */
    String write(double figure);
  }

  /** Returns the figure with its verdict. */
  String cell(Run run) {
    double value = figure.applyAsDouble(run);
    return bound.write(value) + (bound.isReached(value, run.release()) ? "" : " **missed**");
  }

  boolean isReached(Run run) {
    return bound.isReached(figure.applyAsDouble(run), run.release());
  }

  /** At most so many times. */
  static Bound atMost(double times) {
    return new Limit("<= " + two(times) + " x", figure -> figure <= times, f -> three(f) + " x");
  }

  /** At most one part of so many; the figure is how many parts there are. */
  static Bound atMostOnePartOf(int parts) {
    return new Limit(
        "<= 1/" + parts, figure -> figure >= parts, f -> "1/" + Math.round(Math.floor(f)));
  }

  /** At most so many of a unit. */
  static Bound atMost(double number, String unit) {
    return new Limit(
        "<= " + plain(number) + " " + unit, figure -> figure <= number, f -> plain(f) + " " + unit);
  }

  /** At least so many times. */
  static Bound atLeast(double times) {
    return new Limit(">= " + two(times) + " x", figure -> figure >= times, f -> three(f) + " x");
  }

  /** At least so many times up to Java 24, and so many from then on. */
  static Bound atLeast(double before25, double from25) {
    return new Bound() {
      @Override
      public String words() {
        return ">= " + plain(before25) + " x on 17, >= " + plain(from25) + " x on 25";
      }

      @Override
      public boolean isReached(double figure, int release) {
        return figure >= (release < 25 ? before25 : from25);
      }

      @Override
      public String write(double figure) {
        return three(figure) + " x";
      }
    };
  }

  private record Limit(String words, DoublePredicate reached, DoubleFunction<String> writing)
      implements Bound {
    @Override
    public boolean isReached(double figure, int release) {
      return reached.test(figure);
    }

    @Override
    public String write(double figure) {
      return writing.apply(figure);
    }
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** A figure close to its bound shows on which side it is. */
  private static String three(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%,d", (long) number)
        : String.format(Locale.ROOT, "%.2f", number);
  }
}
