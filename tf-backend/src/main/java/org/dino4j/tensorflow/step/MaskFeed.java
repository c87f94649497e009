package org.dino4j.tensorflow.step;

import org.dino4j.api.mask.HiddenList;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.part.BrokenPromiseException;
import org.dino4j.api.train.Batch;
import org.tensorflow.Session;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Feeds which patches are hidden, as masks and as a list. */
final class MaskFeed implements StepFeed {
  private final Masking masking;
  private final MaskPort port;
  private final MicroBatchRows rows;
  private final TBool hidden;
  private final TInt32 places;
  private final TFloat32 weights;

  MaskFeed(Masking masking, MaskPort port, MicroBatchRows rows) {
    this.masking = masking;
    this.port = port;
    this.rows = rows;
    this.hidden = TBool.tensorOf(port.hidden().shape());
    this.places = TInt32.tensorOf(port.places().shape());
    this.weights = TFloat32.tensorOf(port.weights().shape());
  }

  @Override
  public void check(Batch batch) {
    boolean fits =
        batch
            .masks()
            .filter(masks -> masks.images() == rows.all() && masks.grid().equals(masking.grid()))
            .isPresent();
    if (!fits) {
      throw new IllegalArgumentException(
          "the %s views need masks of %s images of %s, found %s"
              .formatted(
                  masking.group(),
                  rows.all(),
                  masking.grid(),
                  batch.masks().map(m -> m.images() + " of " + m.grid()).orElse("none")));
    }
  }

  @Override
  public void fill(Batch batch, int microBatch) {
    Masks masks = of(batch.masks().orElseThrow(), microBatch);
    HiddenList list = HiddenList.of(masks, port.most());
    if (list.count() > port.most()) {
      throw new BrokenPromiseException(
          masking.policy(),
          "says that it hides at most %s patches of %s images of %s, but hid %s of them"
              .formatted(port.most(), rows.all(), masking.grid(), list.count()));
    }
    hidden.asRawTensor().data().asBooleans().write(masks.hidden());
    places.asRawTensor().data().asInts().write(list.places());
    weights.asRawTensor().data().asFloats().write(list.weights());
  }

  private Masks of(Masks all, int microBatch) {
    boolean[] some = new boolean[rows.each() * masking.grid().cells()];
    rows.copy(
        microBatch,
        masking.grid().cells(),
        (from, to, length) -> System.arraycopy(all.hidden(), from, some, to, length));
    return new Masks(masking.grid(), rows.each(), some);
  }

  @Override
  public void feed(Session.Runner runner) {
    runner.feed(port.hidden(), hidden).feed(port.places(), places).feed(port.weights(), weights);
  }

  @Override
  public void close() {
    hidden.close();
    places.close();
    weights.close();
  }
}
