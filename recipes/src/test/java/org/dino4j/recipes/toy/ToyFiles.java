package org.dino4j.recipes.toy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SnapshotFiles;

/** Snapshots of vectors as name, length, values. */
final class ToyFiles implements SnapshotFiles {
  @Override
  public void write(Snapshot snapshot, Path file) {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(snapshot.arrays().size());
      for (Map.Entry<String, FloatArray> array : snapshot.arrays().entrySet()) {
        out.writeUTF(array.getKey());
        out.writeInt(array.getValue().values().length);
        for (float value : array.getValue().values()) {
          out.writeFloat(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Snapshot read(Path file) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      Map<String, FloatArray> arrays = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
          values[i] = in.readFloat();
        }
        arrays.put(name, FloatArray.of(values, values.length));
      }
      return new Snapshot(arrays);
    } catch (IOException e) {
      throw new Refusal(Refusal.Kind.WEIGHTS, file + " cannot be read whole", e);
    }
  }
}
