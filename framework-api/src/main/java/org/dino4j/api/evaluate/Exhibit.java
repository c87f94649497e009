package org.dino4j.api.evaluate;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.Image;
import org.dino4j.api.model.Grid;
import org.dino4j.api.option.Options;
import org.dino4j.api.unit.Unit;

/**
 * Something that an evaluation has to show beside its scores. A report draws it by its type, and
 * knows nothing of the evaluation that it is from.
 */
public sealed interface Exhibit {
  /** What a reader sees first; may be empty where the exhibit speaks for itself. */
  String title();

  /** Lets somebody draw it who knows every type. */
  <R> R drawnBy(Artist<R> artist);

  /**
   * Draws every type of exhibit.
   *
   * @param <R> what it draws
   */
  interface Artist<R> {
    R neighbours(Neighbours exhibit);

    R prototypes(Prototypes exhibit);

    R table(Table exhibit);

    R confusion(Confusion exhibit);

    R maps(Maps exhibit);

    R heat(Heat exhibit);

    R curves(Curves exhibit);
  }

  /** Queries with their nearest neighbours, a row each. */
  record Neighbours(String title, List<Neighbourhood> rows) implements Exhibit {
    public Neighbours {
      rows = List.copyOf(rows);
    }

    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.neighbours(this);
    }
  }

  /** Which prototypes of a head pictures fall on. */
  record Prototypes(String title, PrototypeUse use) implements Exhibit {
    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.prototypes(this);
    }
  }

  /**
   * Words and figures in rows.
   *
   * @param columns heads of the columns
   * @param rows as long as {@code columns} each
   */
  record Table(String title, List<String> columns, List<List<String>> rows) implements Exhibit {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      requireRows("table", title, columns.size(), rows);
    }

    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.table(this);
    }
  }

  /**
   * How often each class was taken for each.
   *
   * @param counts a row for each true class, a column for each answer, in the order of {@code
   *     classes}
   */
  record Confusion(String title, List<String> classes, List<List<Long>> counts) implements Exhibit {
    public Confusion {
      classes = List.copyOf(classes);
      counts = counts.stream().map(List::copyOf).toList();
      Options.check(
          counts.size() == classes.size(),
          "the confusion '%s' has %s rows for %s classes",
          title,
          counts.size(),
          classes.size());
      requireRows("confusion", title, classes.size(), counts);
    }

    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.confusion(this);
    }
  }

  /**
   * Pictures side by side: a picture, its target, what was predicted.
   *
   * @param columns heads of the columns
   * @param rows as long as {@code columns} each
   */
  record Maps(String title, List<String> columns, List<List<Image>> rows) implements Exhibit {
    public Maps {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      requireRows("maps", title, columns.size(), rows);
    }

    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.maps(this);
    }
  }

  /**
   * Pictures, and beside each how much of something lies where: attention, norms of tokens.
   *
   * @param says what is bright, in a sentence; may be empty
   * @param columns heads of the columns of maps
   * @param rows with a map for each of {@code columns}
   */
  record Heat(String title, String says, List<String> columns, List<HeatRow> rows)
      implements Exhibit {
    public Heat {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      requireRows("heat", title, columns.size(), rows.stream().map(HeatRow::maps).toList());
    }

    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.heat(this);
    }
  }

  /**
   * Maps of one picture.
   *
   * @param picture what they are of; nothing where they are of all pictures
   */
  record HeatRow(Optional<Image> picture, List<HeatMap> maps) {
    public HeatRow {
      maps = List.copyOf(maps);
    }
  }

  /**
   * Numbers from 0 on, laid over a picture; each map is drawn in relation to its own largest.
   *
   * @param caption what stands under it; may be empty
   * @param values row-major
   */
  record HeatMap(String caption, Grid grid, float[] values) {
    public HeatMap {
      Options.check(
          grid.cells() == values.length,
          "a heat map of %s x %s cells has %s values",
          grid.rows(),
          grid.columns(),
          values.length);
    }
  }

  /**
   * Curves over whole numbers: over the layers of a network, over ranks.
   *
   * @param across what the numbers are: {@code layer}
   * @param unit of the values
   * @param lines at least one
   */
  record Curves(String title, String across, Unit unit, List<Line> lines) implements Exhibit {
    public Curves {
      lines = List.copyOf(lines);
      Options.check(!lines.isEmpty(), "the curves '%s' have no line", title);
    }

    @Override
    public <R> R drawnBy(Artist<R> artist) {
      return artist.curves(this);
    }
  }

  /**
   * One curve.
   *
   * @param first the number of its first value
   */
  record Line(String name, int first, List<Double> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  private static void requireRows(
      String what, String title, int columns, List<? extends List<?>> rows) {
    Options.check(
        rows.stream().allMatch(row -> row.size() == columns),
        "the %s '%s' has a row that is not %s long, as its columns are",
        what,
        title,
        columns);
  }
}
