package org.dino4j.api.evaluate;

import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.option.Options;

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
