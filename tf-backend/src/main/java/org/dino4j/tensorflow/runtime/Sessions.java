package org.dino4j.tensorflow.runtime;

import java.util.regex.Pattern;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Devices;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;

/** Opens graphs and sessions for a device. */
public final class Sessions {
  private static final int OPERATIONS_AT_A_TIME = 2;

  /** What CUDA's libraries say under other codes than TensorFlow's own allocators. */
  private static final Pattern OUT_OF_MEMORY =
      Pattern.compile("out of memory|OUT_OF_MEMORY|ALLOC_FAILED|failed to allocate");

  static {
    // JavaCPP counts TensorFlow's own memory against this limit and ends long runs.
    System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
  }

  private Sessions() {}

  /** An empty graph. The first one of a JVM loads TensorFlow, which takes seconds. */
  public static Graph graph() {
    return new Graph();
  }

  /** Operations of a graph. */
  public static Ops ops(Graph graph) {
    return Ops.create(graph);
  }

  /**
   * A session on the wanted device. The threads of one operation are TensorFlow's for the whole
   * process: the first session decides them. Two operations run at a time: those of a small network
   * are too short to share among threads (a quickstart step took 72 ms at best, 106 ms one
   * operation at a time); the bits are the same either way.
   *
   * @throws Refusal if a GPU is asked for and there is none
   */
  public static Session open(Graph graph, Devices devices) {
    if (devices.kind() == Devices.Kind.GPU) {
      requireGpu(devices);
    }
    return new Session(graph, config(devices));
  }

  /**
   * Runs what was asked for; the caller closes the result.
   *
   * @throws Refusal if there is not the memory for it
   */
  public static Result run(Session.Runner runner) {
    try {
      return runner.run();
    } catch (TensorFlowException e) {
      throw isAboutMemory(e) ? outOfMemory(e) : e;
    }
  }

  private static boolean isAboutMemory(TensorFlowException e) {
    return e instanceof TFResourceExhaustedException
        || OUT_OF_MEMORY.matcher(String.valueOf(e.getMessage())).find();
  }

  private static Refusal outOfMemory(TensorFlowException e) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new Refusal(
        Refusal.Kind.OUT_OF_MEMORY,
        "out of memory, as TensorFlow says: %s. Lower train.batch (train.accumulate does the same batch in pieces), the views or the model, or take a machine with more"
            .formatted(said),
        e);
  }

  private static ConfigProto config(Devices devices) {
    ConfigProto.Builder config =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(devices.threads())
            .setInterOpParallelismThreads(Math.min(OPERATIONS_AT_A_TIME, devices.threads()))
            .setAllowSoftPlacement(true);
    switch (devices.kind()) {
      case CPU -> config.putDeviceCount("GPU", 0);
      case GPU -> config.setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true));
    }
    return config.build();
  }

  private static void requireGpu(Devices devices) {
    ConfigProto strict = config(devices).toBuilder().setAllowSoftPlacement(false).build();
    DeviceSpec gpu =
        DeviceSpec.newBuilder().deviceType(DeviceSpec.DeviceType.GPU).deviceIndex(0).build();
    try (Graph graph = graph();
        Session session = new Session(graph, strict)) {
      Ops ops = ops(graph).withDevice(gpu);
      session.runner().fetch(ops.math.add(ops.constant(1f), ops.constant(1f))).run().close();
    } catch (TFInvalidArgumentException e) {
      throw new Refusal(
          Refusal.Kind.DEVICE,
          "A GPU is asked for, but TensorFlow finds none. Run with --device cpu, or, on Linux with an NVIDIA GPU and"
              + " driver, with natives that know CUDA: DINO4J_TF_CLASSIFIER=linux-x86_64-gpu ./dino4j ...",
          e);
    }
  }
}
