package org.dino4j.tensorflow.encode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.train.Encoder;
import org.dino4j.tensorflow.input.PixelPort;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * An encoder for pictures of one size, any number of them at once.
 *
 * @param port where pictures enter
 * @param features what it offers, by name
 */
record SizedGraph(PixelPort port, Map<String, Operand<TFloat32>> features) {
  static SizedGraph build(GraphScope root, JudgedEncoder encoder, PixelPort port) {
    GraphScope at = root.child(encoder.path());
    Operand<TFloat32> images = port.normalised(at.ops(), encoder.pixels());
    Features features = encoder.backbone().encode(at, List.of(ViewBatch.of(images))).get(0);
    Map<String, Operand<TFloat32>> named = new TreeMap<>(features.named());
    features.blocks().forEach((block, map) -> named.put("blocks." + block, map.tokens()));
    features.patches().ifPresent(patches -> named.put(Encoder.PATCHES, patches.tokens()));
    features.registers().ifPresent(registers -> named.put(Encoder.REGISTERS, registers));
    named.put(Encoder.CLASS_TOKEN, features.classToken());
    encoder
        .head()
        .ifPresent(
            head ->
                named.put(
                    Encoder.PROJECTED,
                    head.projection().project(root.child(head.path()), features.classToken())));
    return new SizedGraph(port, named);
  }
}
