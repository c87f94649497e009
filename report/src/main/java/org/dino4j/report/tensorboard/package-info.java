/**
 * A run's figures and pictures as event files that TensorBoard reads. Events, timings and pictures
 * of a run go in; {@code tensorboard/events.out.tfevents.00000001.dino4j} comes out, and one file
 * more for each time that the run is resumed.
 *
 * <p>The format is that of TensorFlow (tensorflow/core/lib/io/record_writer.h and
 * tensorflow/core/util/event.proto, TensorFlow 2.18). The few fields that are needed are written by
 * {@link org.dino4j.report.tensorboard.Message}: the classes that TensorFlow generates for them
 * come with its natives, which nothing outside of the backend may see.
 */
@NullMarked
package org.dino4j.report.tensorboard;

import org.jspecify.annotations.NullMarked;
