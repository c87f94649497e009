package org.dino4j.api.method;

import java.nio.file.Path;
import org.dino4j.api.option.Options;

/**
 * Where the first values of a module come from instead of chance: a weight file, or the file of a
 * run's checkpoint.
 *
 * @param module path of the module, for example {@code student.backbone}
 * @param file safetensors
 * @param prefix what goes before the module's own names in the file, with its dot: {@code
 *     teacher.backbone.}; empty where they stand at the top
 * @param frozen the module never changes: it is in no checkpoint, and read from the file again
 */
public record WeightSource(String module, Path file, String prefix, boolean frozen) {
  public WeightSource {
    Options.check(!module.isBlank(), "a source of weights needs the module that they are for");
  }
}
